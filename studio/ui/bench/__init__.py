"""The window measured and tried from inside: stopwatches and the smoke test."""
