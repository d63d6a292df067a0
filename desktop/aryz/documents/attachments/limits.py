"""What is read at most, and why. Each limit ends in a sentence that says what to do instead."""

from __future__ import annotations

MEGABYTE = 1_000_000
BIGGEST = 100 * MEGABYTE
"""Bytes of one file: a scan of a hundred sheets has them, a film has more. Files are held in memory whole."""
ALL_BYTES = 200 * MEGABYTE
"""Bytes of all files together."""
SHEETS = 100
"""Sheets of one file: what an office takes in one binding."""
ALL_SHEETS = 200
"""Sheets of all files together: at 400 kB each the bundle still goes through a portal in parts."""
WHOLE_PIXELS = 36_000_000
"""Pixels of a picture that can only be decoded whole (PNG, progressive JPEG): A4 at 600 dpi. With a copy on white it takes 290 MB."""
STREAMED_PIXELS = 400_000_000
"""Pixels of a JPEG whose lines come one by one and are made smaller while they come: any camera's, in little memory."""
PAGE_SECONDS = 20.0
"""How long a page of a PDF may take to draw, and a PDF to open: a scan takes a twentieth of one, a huge plan a few."""
READER_BYTES = 2_000_000_000
"""Addresses of the process that draws a PDF, beside the file itself: PDFium, its picture decoded twice, and a page of points."""
OPEN_READERS = 3
"""PDFs that keep their process while others are opened; a letter with thirty would hold a gigabyte."""
INNER_PIXELS = 80_000_000
"""Pixels of a picture inside a PDF, which is decoded whole: 240 MB in colour."""
SCANS = 64
"""Passes of a progressive JPEG: cameras and editors use about ten; thousands are made to keep a reader busy."""
SIDES = 6.0
"""How many times as long as wide a sheet may be: a till receipt is. On one sheet of paper nobody could read more."""
SHORTEST_MM, LONGEST_MM = 10.0, 5100.0
"""Sides of a PDF's page: a stamp, and the longest page that the format knows (14,400 points)."""
SHEET_MM = (190.0, 277.0)
"""A4 within margins of 10 mm."""
SHEET_PIXELS = (1496, 2181)
"""The same at 200 dpi: small print stays legible, and a sheet is some hundred kilobytes."""
FEWEST_DPI = 100
"""A small picture is printed at this density, so that it is not blown up until its pixels show."""
SHEET_BYTES = 400_000
"""What one sheet should have at most; the steps of quality are tried until it has."""
QUALITIES = (80, 70, 60, 50)
