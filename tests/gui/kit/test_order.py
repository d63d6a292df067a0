"""Tab goes as one reads, also through what came later."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from aryz.gui import kit

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


def tab() -> QWidget | None:
    """Where one press of Tab leads."""
    target = QApplication.focusWidget()
    assert target is not None
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(
            target, QKeyEvent(kind, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier, "\t")
        )
    return QApplication.focusWidget()


def test_what_comes_later_keeps_its_place(qtbot: QtBot) -> None:
    """A button between others, and a field, which is one stop with its box."""
    place = kit.column()
    first, last = kit.Button("First"), kit.Button("Last")
    page = kit.held(kit.column(first, kit.held(place), last))
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    field, between = kit.Field("Field", kit.FieldKind.LINES), kit.Button("Between")
    for part in (field, between):
        place.addWidget(part)
        part.show()
    kit.tab_in_order(page)
    first.setFocus()
    assert [tab(), tab(), tab(), tab()] == [field.editor, between, last, first]


def test_parts_that_went_are_passed_over(qtbot: QtBot) -> None:
    """And what takes their place stands where they stood."""
    place = kit.column(kit.Button("Old"))
    first, last = kit.Button("First"), kit.Button("Last")
    page = kit.held(kit.column(first, kit.held(place), last))
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    kit.clear(place)
    new = kit.Button("New")
    place.addWidget(new)
    new.show()
    kit.tab_in_order(page)
    first.setFocus()
    assert [tab(), tab(), tab()] == [new, last, first]
