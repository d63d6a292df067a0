"""Papers to attach: from a person's files to clean pictures of sheets. No byte of a file comes out on the other side.

    file's bytes  →  Source (its kind by its bytes)  →  points, upright  →  watermark  →  black boxes  →  JPEG

What a file is, is decided by its bytes, never by its name. Pillow and PDFium are loaded when they are needed.
"""

from aryz.documents.attachments.enclosures import (
    counted,
    counted_by_look,
    read_enclosures,
    renumbered,
    watermark,
)
from aryz.documents.attachments.reading import read_paper
from aryz.documents.attachments.viewing import Preview, View, pages, preview

__all__ = [
    "Preview",
    "View",
    "counted",
    "counted_by_look",
    "pages",
    "preview",
    "read_enclosures",
    "read_paper",
    "renumbered",
    "watermark",
]
