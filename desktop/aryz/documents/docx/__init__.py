"""A letter becomes a DOCX (ISO/IEC 29500-1, transitional): the same words in the same order, in named styles that a person can
work on in any word processor.

Nothing of a ready-made template is taken over: the empty document is ours (``parts``, ``styles``), python-docx fills it.
"""

from __future__ import annotations

from aryz.documents.docx.rendering import language_tags, render_docx

__all__ = ["language_tags", "render_docx"]
