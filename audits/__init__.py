"""The inner ring: what was seen of a site, the facts read from it, the checks and the scores. Pure."""
