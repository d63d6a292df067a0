"""A signature is drawn as strokes, is wiped by a key, and has an end."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from aryz.gui import kit
from aryz.gui.kit.signpad import INK, MOST_POINTS


@pytest.fixture
def pad(qtbot: QtBot) -> kit.SignPad:
    """An empty pad of 300 × 100."""
    made = kit.SignPad("Your signature")
    qtbot.addWidget(made)
    made.resize(300, made.heightForWidth(300))
    made.show()
    qtbot.waitExposed(made)
    return made


def sign(pad: kit.SignPad, *points: QPoint) -> None:
    """One stroke through these points."""
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=points[0])
    for point in points[1:]:
        QTest.mouseMove(pad, point)
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=points[-1])


def test_a_stroke_is_kept_in_parts_of_the_pad(pad: kit.SignPad, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pad.changed):
        sign(pad, QPoint(30, 50), QPoint(150, 20), QPoint(270, 50))
    assert pad.strokes() == (((0.1, 0.5), (0.5, 0.2), (0.9, 0.5)),)
    assert pad.grab().toImage().pixelColor(150, 20) == INK


def test_what_was_drawn_comes_back_at_another_size(pad: kit.SignPad) -> None:
    sign(pad, QPoint(30, 50), QPoint(270, 50))
    other = kit.SignPad("Your signature")
    other.set_strokes(pad.strokes())
    assert other.strokes() == pad.strokes()


def test_points_outside_the_pad_stay_on_its_edge(pad: kit.SignPad) -> None:
    sign(pad, QPoint(10, 10), QPoint(500, -40))
    assert pad.strokes()[0][-1] == (1.0, 0.0)


def test_delete_wipes_it(pad: kit.SignPad, qtbot: QtBot) -> None:
    sign(pad, QPoint(30, 50), QPoint(60, 50))
    with qtbot.waitSignal(pad.changed):
        QTest.keyClick(pad, Qt.Key.Key_Delete)
    assert pad.strokes() == ()


def test_a_drawing_has_an_end(pad: kit.SignPad) -> None:
    pad.set_strokes([[(0.1, 0.1)] * MOST_POINTS])
    sign(pad, QPoint(30, 50), QPoint(60, 50))
    assert sum(map(len, pad.strokes())) == MOST_POINTS
