"""Reads templates/ and locales/ into one Library, says what may be printed, and checks itself."""
