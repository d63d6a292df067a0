"""A letter becomes a file: PDF, plain text; files are written whole, under names that give nobody away."""

from __future__ import annotations
