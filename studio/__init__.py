"""Glyph Studio: draw a character, see what a model makes of it, teach it your hand.

Data flows one way: pen, glyph, recogniser, gallery, trainer, gate, swap. The packages stand in that order, and a
package imports only from those below it (``tests/test_architecture.py`` keeps it so):

    cli, app, ui -> experiments -> session -> training -> gallery -> recognition -> glyphs
    -> stats, settings, paths, errors
"""

__version__ = "0.1.0"
