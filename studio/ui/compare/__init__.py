"""The Compare page: versions, writers and runs held against each other, charts first."""
