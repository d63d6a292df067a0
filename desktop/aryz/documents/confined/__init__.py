"""Anybody's PDF, read in a process of its own: PDFium cannot be stopped inside a page, and a process can.

    reader.py (here)  ── the file's bytes, then pages to draw →  inside.py (there, with PDFium)
                      ←  sizes, then bare points of colour  ──

The way back carries numbers and points only, and is checked; nothing that comes from there is unpickled. No file is written.
This package stands alone, so that the new process loads PDFium and little else.
"""
