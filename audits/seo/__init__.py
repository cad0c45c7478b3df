"""Search: can people find the site? One check a file."""
