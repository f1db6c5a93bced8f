"""What runs on other machines."""
