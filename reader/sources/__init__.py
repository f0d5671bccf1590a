"""From what people have (files, standard input, the bundled articles) to an Article."""

from reader.sources.errors import SourceError
from reader.sources.read import read_bytes, read_path, read_stdin, read_text

__all__ = ["SourceError", "read_bytes", "read_path", "read_stdin", "read_text"]
