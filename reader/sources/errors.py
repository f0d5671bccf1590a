"""What the user is told when an input cannot be read."""

from reader.model.errors import ReaderError


class SourceError(ReaderError):
    """An input that gives no article; the message names it."""
