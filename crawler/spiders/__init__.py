"""The one spider, ``site``: many sites in one process."""
