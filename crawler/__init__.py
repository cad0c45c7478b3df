"""The Scrapy project: visits sites and writes down what it saw."""
