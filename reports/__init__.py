"""Turns what history remembers into words and pages for one reader."""
