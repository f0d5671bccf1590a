"""A terminal news reader that keeps people, quotes and events beside the article."""

__version__ = "0.1.0"
