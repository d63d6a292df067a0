"""The parts of letters: which tags a template may use, with which attributes, inside which others."""

from __future__ import annotations

INLINE = frozenset({"v", "lang", "b", "cite", "term"})
"""``cite`` and ``term`` stand for what the functions of the same name were asked; a template cannot type them."""

BLOCKS = frozenset({
    "to", "from", "title", "p", "list", "demands", "table", "attachments", "date", "signature", "receipt",
})  # fmt: skip

CHILDREN: dict[str, frozenset[str]] = {
    "letter": BLOCKS,
    "title": INLINE | {"sub"},
    "sub": INLINE,
    "p": INLINE,
    "list": frozenset({"item"}),
    "item": INLINE,
    "demands": frozenset({"demand"}),
    "demand": INLINE,
    "table": frozenset({"row"}),
    "row": frozenset({"cell"}),
    "cell": INLINE,
    "attachments": frozenset({"item"}),
    "lang": INLINE,
    "b": INLINE,
}
"""What may stand inside a tag; tags that are not here are empty."""

TEXT = frozenset({"title", "sub", "p", "item", "demand", "cell", "lang", "b"})
"""Tags that hold text."""

ATTRIBUTES: dict[str, frozenset[str]] = {
    "p": frozenset({"id", "heading"}),
    "list": frozenset({"id", "numbered"}),
    "item": frozenset({"id"}),
    "demand": frozenset({"id", "right"}),
    "demands": frozenset({"id"}),
    "table": frozenset({"id"}),
    "v": frozenset({"of", "as"}),
    "lang": frozenset({"code"}),
    "cite": frozenset({"n"}),
    "term": frozenset({"n"}),
}

TAGS = (frozenset(CHILDREN) | BLOCKS | INLINE) - {"cite", "term"}
"""What a template may type."""
