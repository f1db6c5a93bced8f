"""What is told where something is wrong: no display, a damaged gallery, a defect, a crash; diagnostics."""
