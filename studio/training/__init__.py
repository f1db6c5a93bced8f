"""From corrections to a better model: base data, networks, the trainer program, its supervisor, and the gate."""
