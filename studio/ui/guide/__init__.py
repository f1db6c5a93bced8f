"""What leads through the studio: tour, lesson, help."""
