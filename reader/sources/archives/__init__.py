"""Many articles at once: folders, zip files, JSON lines, mail boxes and web archives."""

from reader.sources.archives.archive import Archive, Item
from reader.sources.archives.open import open_archive

__all__ = ["Archive", "Item", "open_archive"]
