"""What a model is, how it answers, and which versions there are. Never imports TensorFlow."""
