"""The rendered pass: a few pages of each site in a real browser, with the screen of a phone.

It runs after a site's crawl, in a process of its own (``python -m crawler.rendering``), and writes down
numbers and boxes. docs/rendered-pass.md says what is measured and how.
"""
