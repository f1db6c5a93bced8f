"""What to ask a person next, and what to doubt of what was taught."""
