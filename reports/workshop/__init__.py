"""The pages for a workshop: for the trainer, for the room, for each organisation's table."""
