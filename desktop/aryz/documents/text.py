"""A letter as plain text, for portals and mail: the same words in the same order."""

from __future__ import annotations

from aryz.documents import shown
from aryz.documents.shown import plain
from aryz.model.country import Layout
from aryz.model.letter import (
    Addressee,
    AnyBlock,
    Attachments,
    Closing,
    Demands,
    Frame,
    Items,
    Letter,
    Notice,
    Paragraph,
    Receipt,
    Sender,
    Table,
    Title,
)

FILL = "_" * 20
CELLS = " | "


def render_text(letter: Letter) -> str:
    """The letter as text: blocks with a blank line between them, lines ended by a line feed, no markup."""
    blocks = ("\n".join(_lines(block, letter.layout)) for block in letter.blocks)
    return "\n\n".join(text for text in blocks if text) + "\n"


def _lines(block: AnyBlock, layout: Layout) -> list[str]:
    match block:
        case Demands():
            return [_row(row) for row in shown.demands(block)]
        case Items():
            return [_row(row) for row in shown.items(block)]
        case Attachments():
            items = (_row(row) for row in shown.attachments(block))
            return [plain(shown.shown(block.heading)), *items]
        case Table():
            return [CELLS.join(map(plain, row)) for row in shown.table(block)]
        case Closing():
            signature = f"{FILL} {block.signature_label}".rstrip()
            return [plain(shown.shown(block.date)), signature, plain(shown.shown(block.name))]
        case Receipt():
            return [
                f"{plain(runs)} {FILL}".lstrip() if fill else plain(runs)
                for runs, fill in shown.receipt(block)
            ]
        case Notice() | Addressee() | Sender() | Title() | Paragraph() | Frame():
            return [text for runs in shown.texts(block, layout) if (text := plain(runs))]


def _row(row: shown.Row) -> str:
    return f"{row.label} {plain(row.runs)}"
