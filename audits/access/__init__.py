"""Access: can people who see, hear or move otherwise use the pages? Measured on rendered pages. One check a file."""
