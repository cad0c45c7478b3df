"""Social links: can people reach the organisation where they already are? One check a file."""
