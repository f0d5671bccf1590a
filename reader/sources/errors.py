"""What the user is told when an input cannot be read."""


class SourceError(Exception):
    """An input that gives no article. The message is one sentence: which input, what is wrong, what to do."""
