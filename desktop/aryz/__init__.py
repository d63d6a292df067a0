"""Aryz writes requests and complaints about personal data to bodies that must answer them."""

from __future__ import annotations

__version__ = "0.1.0"
