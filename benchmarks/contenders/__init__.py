"""What is compared: each module crawls the home pages that a JSON file lists."""
