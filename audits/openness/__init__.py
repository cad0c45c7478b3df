"""Openness: open knowledge, free software, access to information. One check a file."""
