"""From the bytes of an answer to what was seen in it. Knows nothing of Scrapy."""

from crawler.extract.page import extract

__all__ = ["extract"]
