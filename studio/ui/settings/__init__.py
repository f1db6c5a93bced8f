"""The page of settings and the table it is made of."""
