"""Qt widgets: they paint and emit. No rule of the product lives here.

A street of its own: a room imports only from rooms below it, from `parts`, which every page is made of, over the pages
to the window, what leads through it, and what measures it from inside.
"""
