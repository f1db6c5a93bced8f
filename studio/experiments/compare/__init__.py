"""Versions, writers and runs held against each other: what the Compare page, the command and the report show."""
