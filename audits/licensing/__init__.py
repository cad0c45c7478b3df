"""Open licensing: may people reuse what it publishes? One check a file."""
