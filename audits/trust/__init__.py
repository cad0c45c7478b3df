"""Trust: is the site safe, and does it say who stands behind it? One check a file."""
