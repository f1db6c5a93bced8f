"""Measurements: recorded strokes replayed through the session, the demo, the benchmarks."""
