"""The Queue page: one item, a grid of alike, the figures, the ranking in a thread."""
