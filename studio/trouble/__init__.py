"""What is wrong here, told without Qt: diagnostics, the log of crashes, whether there is a display."""
