"""The window (PySide6). It knows the order of pages; the law and the letters come from the core."""
