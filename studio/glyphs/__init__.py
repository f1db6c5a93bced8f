"""From pen to 28x28 picture: strokes, normalisation, labels. numpy only."""
