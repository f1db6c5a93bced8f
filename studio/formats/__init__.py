"""Labelled characters from and for elsewhere: images and pen strokes as files, read within limits, written whole."""
