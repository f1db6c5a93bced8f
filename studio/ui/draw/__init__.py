"""The Draw page: canvas and ink, the label, the ranked bars, the curve."""
