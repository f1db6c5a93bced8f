"""Qt widgets: they paint and emit. No rule of the product lives here."""
