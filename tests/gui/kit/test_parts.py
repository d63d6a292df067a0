"""Each part shows, has a name, wraps its words, and does what the keyboard says."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLayout, QLineEdit, QPlainTextEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from aryz.gui import kit
from tests.gui.kit import specimens as s

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

Words = Callable[[str], str]
NARROW, WIDE = (683, 384), (1366, 768)


def everything(w: Words) -> list[QWidget]:
    """One of each part."""
    fields = s.fields(w)
    return [kit.Headline(w("Жауаптарыңызды тексеріңіз")), s.summary(fields[1:3], w), kit.held(kit.Flow(*s.buttons(w))), *fields, s.choices(w),
            s.holders(w), s.rail(w), s.count(w), s.answers(w), *s.marks(w), kit.Tabs([w("Полиция департаменті"), w("Телеком")], w("Letters"))]  # fmt: skip


def shown(qtbot: QtBot, w: Words, size: tuple[int, int]) -> tuple[QWidget, kit.Page]:
    """A window of a size with a page of everything."""
    page = kit.Page(*everything(w), gap=1, width=66)
    actions = [
        kit.HeaderAction("help", "help", w("Көмек"), "F1"),
        kit.HeaderAction("hide", "hide", w("Жасыру")),
    ]
    footer = kit.Footer(
        kit.Button(w("Артқа"), sign="back"),
        kit.Button(w("Жалғастыру"), kit.Kind.PRIMARY),
        [kit.Button(w("Арызды көру"))],
    )
    window = kit.held(kit.column(kit.Header("Aryz", actions), page, footer))
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    kit.spread_narrow(window, kit.is_narrow(size[0]))
    qtbot.waitExposed(window)
    for _ in range(3):
        qtbot.wait(1)
    return window, page


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("words", [s.as_is, s.stretched])
def test_no_words_are_cut(qtbot: QtBot, size: tuple[int, int], words: Words) -> None:
    window, page = shown(qtbot, words, size)
    assert window.width() == size[0]
    parts = [p for p in window.findChildren(QWidget) if p.isVisible() and hasattr(p, "cut")]
    assert len(parts) > 40
    cut = [(type(p).__name__, p.text(), p.size(), p.sizeHint()) for p in parts if p.cut()]  # type: ignore[attr-defined]
    assert not cut
    inner = page.body_widget()
    assert inner.width() <= page.viewport().width(), "the page is wider than its view"


def test_every_control_has_a_name_and_a_size_to_hit(qtbot: QtBot) -> None:
    window, _page = shown(qtbot, s.as_is, WIDE)
    controls = [
        c
        for c in window.findChildren(QWidget)
        if isinstance(c, QAbstractButton | QLineEdit | QPlainTextEdit) and c.isVisible()
    ]
    assert len(controls) > 20
    assert [c for c in controls if not c.accessibleName()] == []
    assert [
        c.text() for c in controls if isinstance(c, QAbstractButton) and min(c.width(), c.height()) < 24
    ] == []


def test_tab_reaches_every_control_and_the_ring_follows(qtbot: QtBot) -> None:
    window, page = shown(qtbot, s.as_is, WIDE)
    ring = kit.FocusRing(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    stops = {c for c in window.findChildren(QWidget) if c.isVisible() and c.isEnabled() and not isinstance(c, QScrollArea)
             and c.focusPolicy() & Qt.FocusPolicy.TabFocus and c.focusProxy() is None}  # fmt: skip
    met: list[QWidget] = []
    next(iter(stops)).setFocus()
    for _ in range(len(stops) + 5):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        now = window.focusWidget()
        met.append(now)
        target = ring.target()
        assert target is not None
        assert ring.isVisible()
        host = ring.parentWidget()
        assert host is not None
        assert ring.geometry() == target.rect().translated(
            target.mapTo(host, target.rect().topLeft())
        ).adjusted(-5, -5, 5, 5)
        if page.body_widget().isAncestorOf(target):
            assert host is page.body_widget()
    assert stops <= set(met)


def test_arrows_move_in_a_choice(qtbot: QtBot) -> None:
    group = s.choices(current="")
    qtbot.addWidget(group)
    group.show()
    group.activateWindow()
    qtbot.waitUntil(group.isActiveWindow)
    took: list[str] = []
    group.chosen.connect(took.append)
    first, second, _third, last = group.rows
    assert [bool(c.focusPolicy() & Qt.FocusPolicy.TabFocus) for c in group.rows] == [
        True,
        False,
        False,
        False,
    ]
    group.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Space)
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Up)
    QTest.keyClick(first, Qt.Key.Key_Up)
    assert last.hasFocus()
    QTest.keyClick(last, Qt.Key.Key_Home)
    assert took == ["road", "street", "road", "unsure", "road"]
    assert group.current() == "road"
    assert sum(c.isChecked() for c in group.rows) == 1
    QTest.mouseClick(last, Qt.MouseButton.LeftButton)
    assert group.current() == "unsure"


def test_arrows_move_in_the_tabs(qtbot: QtBot) -> None:
    tabs = kit.Tabs(["one", "two", "three"], "Letters")
    qtbot.addWidget(tabs)
    tabs.show()
    with qtbot.waitSignal(tabs.chosen) as signal:
        QTest.keyClick(tabs.tabs[0], Qt.Key.Key_Left)
    assert signal.args == [2]
    assert [t.isChecked() for t in tabs.tabs] == [False, False, True]


def test_a_field_says_its_error_and_the_summary_leads_to_it(qtbot: QtBot) -> None:
    field = kit.Field("IIN", kit.FieldKind.NUMBER, "12 digits")
    field.set_error("Enter all 12 digits.")
    summary = kit.ErrorSummary("There is a problem", "Nothing is lost.", [kit.Problem(field.error(), field)])
    window = kit.held(kit.column(summary, field))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert field.editor.accessibleDescription() == "12 digits Enter all 12 digits."
    summary.take_focus()
    assert summary.hasFocus()
    QTest.mouseClick(summary.links[0], Qt.MouseButton.LeftButton)
    assert field.editor.hasFocus()
    field.set_error("")
    assert field.editor.accessibleDescription() == "12 digits"
    with qtbot.waitSignal(field.changed) as signal:
        QTest.keyClicks(field.editor, "9")
    assert signal.args == ["9"]


def test_lines_let_tab_out(qtbot: QtBot) -> None:
    field = s.fields()[3]
    other = kit.Button("next")
    window = kit.held(kit.column(field, other))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.setFocus()
    QTest.keyClick(field.editor, Qt.Key.Key_Tab)
    assert other.hasFocus()
    assert "\t" not in field.value()


def test_a_tick_of_the_chain_is_told_and_drawn(qtbot: QtBot) -> None:
    chain = s.holders()
    qtbot.addWidget(chain)
    chain.show()
    tick = chain.holders[1].tick
    assert tick is not None
    with qtbot.waitSignal(chain.write_changed) as signal:
        QTest.keyClick(tick, Qt.Key.Key_Space)
    assert signal.args == [1, False]
    assert [h.writing() for h in chain.holders] == [False, False, True, False]
    assert tick.accessibleName().endswith("ЖШС")


def test_the_letter_zooms_and_shows_its_mark(qtbot: QtBot) -> None:
    view = s.letter()
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show()
    fit = view.sheets.width()
    assert fit <= view.viewport().width()
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom() == 1.25
    assert view.sheets.width() == pytest.approx(fit * 1.25, abs=1)
    QTest.keyClick(view, Qt.Key.Key_Minus)
    assert view.sheets.width() == fit
    place = view.sheets.mark_area(view.sheets._marks[0])
    image = view.sheets.grab().toImage()
    bar = image.pixelColor(round(place.x()) - 2, round(place.center().y()))
    assert bar.red() > 200
    assert bar.blue() < 60


def test_a_row_asks_to_be_changed_by_its_key(qtbot: QtBot) -> None:
    table = s.answers()
    qtbot.addWidget(table)
    table.show()
    link = table.link("place")
    assert link is not None
    assert link.accessibleName() == "Өзгерту: Орны"
    with qtbot.waitSignal(table.change_wanted) as signal:
        QTest.keyClick(link, Qt.Key.Key_Space)
    assert signal.args == ["place"]


@pytest.mark.parametrize("name", [*kit.ICONS, *kit.DRAWINGS])
def test_every_drawing_draws(qtbot: QtBot, name: str) -> None:
    part = kit.Sign(name) if name in kit.ICONS else kit.Picture(name, 6)
    qtbot.addWidget(part)
    part.resize(part.sizeHint().expandedTo(part.minimumSize()))
    image = part.grab().toImage()
    assert len({image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}) > 3


def test_the_gallery_at_twice_the_size(tmp_path: Path, root: Path) -> None:
    done = subprocess.run([sys.executable, "-m", "tests.gui.kit.gallery", str(tmp_path), "light"], cwd=root, check=False, capture_output=True, text=True, timeout=60,
                          env={**os.environ, "QT_SCALE_FACTOR": "2", "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": f"{root / 'desktop'}{os.pathsep}{root}"})  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert len(list(tmp_path.glob("*-light-200.png"))) == 6


def _ringed(qtbot: QtBot, box: QLayout, height: int) -> kit.FocusRing:
    """The ring of an active window of that height that holds the box."""
    window = kit.held(box)
    qtbot.addWidget(window)
    window.resize(600, height)
    ring = kit.FocusRing(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return ring


def test_what_is_pushed_down_by_its_error_is_still_seen(qtbot: QtBot) -> None:
    """The box with the focus comes back over the edge of the page."""
    field = kit.Field("Passphrase")
    page = kit.Page(*(kit.Text("Words") for _ in range(6)), field)
    ring = _ringed(qtbot, kit.column(page), 10)
    field.setFocus()
    qtbot.waitUntil(ring.isVisible)
    field.set_error("Type the passphrase of that backup. " * 12)
    qtbot.waitUntil(lambda: field.height() > page.viewport().height())

    def seen() -> bool:
        low = field.box.mapTo(page.viewport(), field.box.rect().bottomLeft())
        return low.y() < page.viewport().height()

    qtbot.waitUntil(seen)
    assert field.box.hasFocus()


def test_the_ring_goes_round_the_words_of_a_headline(qtbot: QtBot) -> None:
    page = kit.Page(headline := kit.Headline("Help"), kit.Text("Words " * 40))
    ring = _ringed(qtbot, kit.column(page), 300)
    headline.take_focus()
    qtbot.waitUntil(ring.isVisible)
    assert ring.width() < headline.width() / 2


def test_the_ring_outlives_the_page(qtbot: QtBot) -> None:
    first, second = kit.Page(button := kit.Button("one")), kit.Page(other := kit.Button("two"))
    box = kit.column(first)
    ring = _ringed(qtbot, box, 300)
    button.setFocus()
    assert ring.parentWidget() is first.body_widget()
    kit.clear(box)
    qtbot.waitUntil(lambda: not isValid(first))
    assert isValid(ring)
    kit.add(box, second)
    second.show()
    other.setFocus()
    qtbot.waitUntil(ring.isVisible)
    assert ring.target() is other


def test_the_ring_outlives_what_it_went_round(qtbot: QtBot) -> None:
    """At the program's end Qt takes the widgets first, whoever still holds them."""
    window = QWidget()
    qtbot.addWidget(window)
    ring = kit.FocusRing(window)
    target = QLineEdit(window)
    ring._follow(target)
    delete(target)
    ring._leave()
    assert ring.target() is None
    away = kit.FocusRing(QWidget())
    away.setParent(window)
    delete(away._home)
    away._moved(None, None)
    assert away.isHidden()


def test_a_tab_that_shows_less_is_read_out_in_full(qtbot: QtBot) -> None:
    """A long name is cut on the tab only; a tab that shows all has its own words."""
    tabs = kit.Tabs(["The Police Depart…", "City"], "Letters", 0, ["The Police Department", "City"])
    qtbot.addWidget(tabs)
    assert [tab.accessibleName() for tab in tabs.tabs] == ["The Police Department", "City"]
    assert [tab.toolTip() for tab in tabs.tabs] == ["The Police Department", ""]
