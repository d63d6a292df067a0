"""Places are blacked out with the mouse and with the keys alone, and never leave the page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from aryz.gui import kit
from aryz.gui.kit.blackout import LEAST, NEW, STEP, inside


@pytest.fixture
def page(qtbot: QtBot) -> kit.Blackout:
    """A white page of 210 × 297, shown 400 px wide."""
    made = kit.Blackout("Sheet 1 of 2")
    white = QImage(210, 297, QImage.Format.Format_RGB32)
    white.fill(QColor(255, 255, 255))
    made.set_page(white, ())
    qtbot.addWidget(made)
    made.resize(400, made.heightForWidth(400))
    made.show()
    qtbot.waitExposed(made)
    return made


def drag(page: kit.Blackout, start: QPoint, end: QPoint) -> None:
    """Press, move, let go."""
    QTest.mousePress(page, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(page, end)
    QTest.mouseRelease(page, Qt.MouseButton.LeftButton, pos=end)


def test_a_drag_blacks_out_a_place(page: kit.Blackout) -> None:
    drag(page, QPoint(104, 104), QPoint(204, 154))
    (area,) = page.areas()
    paper = page.paper()
    assert area.x() == pytest.approx((104 - paper.x()) / paper.width(), abs=0.01)
    assert area.width() == pytest.approx(100 / paper.width(), abs=0.01)
    assert area.height() == pytest.approx(50 / paper.height(), abs=0.01)
    assert page.grab().toImage().pixelColor(150, 130) == QColor(0, 0, 0)


def test_a_click_chooses_and_adds_nothing(page: kit.Blackout) -> None:
    page.add(QRectF(0.1, 0.1, 0.2, 0.1))
    page.choose(-1)
    QTest.mouseClick(page, Qt.MouseButton.LeftButton, pos=QPoint(80, 80))
    assert (page.current(), len(page.areas())) == (0, 1)
    QTest.mouseClick(page, Qt.MouseButton.LeftButton, pos=QPoint(380, 500))
    assert (page.current(), len(page.areas())) == (-1, 1)


def test_keys_alone_make_move_size_and_take_away(page: kit.Blackout, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.changed):
        QTest.keyClick(page, Qt.Key.Key_Insert)
    assert page.areas() == (NEW,)
    QTest.keyClick(page, Qt.Key.Key_Left)
    QTest.keyClick(page, Qt.Key.Key_Down)
    QTest.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    (area,) = page.areas()
    assert area.x() == pytest.approx(NEW.x() - STEP)
    assert area.y() == pytest.approx(NEW.y() + STEP)
    assert area.width() == pytest.approx(NEW.width() + STEP)
    QTest.keyClick(page, Qt.Key.Key_Delete)
    assert page.areas() == ()
    assert page.current() == -1


def test_a_place_shrinks_to_the_least_and_no_further(page: kit.Blackout) -> None:
    page.add()
    for _ in range(200):
        QTest.keyClick(page, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert page.areas()[0].height() == pytest.approx(LEAST)


numbers = st.floats(-3, 3, allow_nan=False)


@given(numbers, numbers, st.floats(0, 3), st.floats(0, 3))
def test_no_place_leaves_the_page(x: float, y: float, wide: float, high: float) -> None:
    area = inside(QRectF(x, y, wide, high))
    assert area.x() >= 0
    assert area.y() >= 0
    assert area.right() <= 1 + 1e-9
    assert area.bottom() <= 1 + 1e-9
