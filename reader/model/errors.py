"""What may be told to the user as it stands."""


class ReaderError(Exception):
    """Something the user can mend: the message is one sentence that says what is wrong and what to do."""
