"""From corrections to a new model: base data, networks, the trainer program, its supervisor, and the gate."""
