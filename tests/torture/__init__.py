"""Kills and floods that take minutes: `make torture`. Not part of a plain test run."""
