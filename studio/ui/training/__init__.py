"""The Training page and the row of the trainer: versions, recipes, rules, the thread beside the window."""
