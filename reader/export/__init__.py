"""An article with its analysis as text for other programs: JSON, Markdown, CSV, a calendar."""

from reader.export.export import FORMATS, export, file_name

__all__ = ["FORMATS", "export", "file_name"]
