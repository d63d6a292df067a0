"""The header of the window: which actions it has, with their keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from aryz.gui import kit

if TYPE_CHECKING:
    from aryz.content.words import Catalogue

NAME = "Aryz"
KEEP, LOCK, HELP, TONGUE, HIDE = "save", "lock", "help", "language", "hide"
HIDE_KEY, HELP_KEY, LOCK_KEY = "Ctrl+H", "F1", "Ctrl+L"


def make_header(words: Catalogue) -> kit.Header:
    """The header in these words."""
    tips = {
        KEEP: (words.text("Save the answers"), _native(QKeySequence.StandardKey.Save)),
        LOCK: (words.text("Lock the casebook"), _native(LOCK_KEY)),
        HELP: (words.text("Help"), HELP_KEY),
        TONGUE: (words.text("Language of the window"), ""),
        HIDE: (words.text("Hide everything at once, and lock the casebook"), _native(HIDE_KEY)),
    }
    shown = (
        (KEEP, "save", words.context("header", "Save")),
        (LOCK, "lock", words.context("header", "Lock")),
        (HELP, "help", words.context("header", "Help")),
        (TONGUE, "globe", words.fact("language.name")),
        (HIDE, "hide", words.context("header", "Hide")),
    )
    return kit.Header(
        NAME, [kit.HeaderAction(key, sign, said, _with_key(*tips[key])) for key, sign, said in shown]
    )


def _native(keys: QKeySequence.StandardKey | str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _with_key(said: str, key: str) -> str:
    return f"{said} ({key})" if key else said
