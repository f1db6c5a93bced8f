"""The gallery and its sides: grid, filters, detail, review, classes and writers, exports, posters."""
