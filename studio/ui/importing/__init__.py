"""What is brought in: files dropped or chosen, the preview, the reading in a thread."""
