"""Reports: what a gallery or a sweep has found, as one page that needs nothing beside it, and as single figures."""
