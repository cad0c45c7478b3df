"""What is compared: each module crawls the home pages of a JSON file, ``python -m benchmarks.contenders.NAME FILE``."""
