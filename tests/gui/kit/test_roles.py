"""Every state pair can be read and seen: computed, in every theme (WCAG 2, 1.4.3 and 1.4.11)."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aryz.gui import kit
from aryz.gui.kit.button import dress
from aryz.gui.kit.roles import (
    CONTRAST,
    DARK,
    LEGIBLE,
    LIGHT,
    VISIBLE,
    Roles,
    Seeds,
    contrast,
    seeds_of_system,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

PALE = Seeds.of("#FFFFFF", "#FFFFFF", "#000000", "#00009F", "#37006E", "#600000", flat=True)
THEMES = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST, "contrast on white": PALE}
WORDS = [
    *product(("text", "soft", "accent"), ("window", "sunk", "base", "mark_tint")),
    *product(("text", "accent"), ("accent_tint",)), *product(("text", "soft"), ("press",)),
    ("on_accent", "accent"), ("on_accent", "accent_down"), ("on_mark", "mark"), ("danger", "window"), ("danger", "base"),
    ("danger", "danger_tint"), ("text", "danger_tint"), ("base", "danger"), ("text", "picture"),
]  # fmt: skip
SHAPES = [
    *product(("edge", "focus", "accent"), ("window", "sunk", "base")),
    ("focus", "danger_tint"),
    ("focus", "mark_tint"),
    ("danger", "sunk"),
    ("mark_line", "base"),
    ("accent", "accent_tint"),
]


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("ink", "ground"), WORDS)
def test_words_can_be_read(name: str, ink: str, ground: str) -> None:
    colours = Roles.derive(THEMES[name]).colours()
    if (ink, ground) in {("text", "press"), ("soft", "press")} and THEMES[name].flat:
        pytest.fail("flat") if any(
            dress(k, Roles.derive(THEMES[name]), off=True).fill for k in kit.Kind
        ) else None
        return
    assert contrast(colours[ink], colours[ground]) >= LEGIBLE


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("ink", "ground"), SHAPES)
def test_shapes_can_be_seen(name: str, ink: str, ground: str) -> None:
    colours = Roles.derive(THEMES[name]).colours()
    assert contrast(colours[ink], colours[ground]) >= VISIBLE


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("kind", kit.Kind)
@pytest.mark.parametrize(("hover", "down", "off", "chosen"), list(product((False, True), repeat=4)))
def test_every_state_of_every_button_can_be_read(
    name: str, kind: kit.Kind, hover: bool, down: bool, off: bool, chosen: bool
) -> None:
    roles = Roles.derive(THEMES[name])
    look = dress(kind, roles, hover=hover, down=down, off=off, chosen=chosen)
    for ground in [look.fill] if look.fill else [roles.window, roles.sunk]:
        assert contrast(look.ink, ground) >= LEGIBLE


def test_the_table_of_the_look() -> None:
    light = Roles.derive(LIGHT).colours()
    made = {
        n: light[n].name().upper()
        for n in ("sunk", "soft", "line", "edge", "press", "accent_down", "mark_tint", "danger_tint")
    }
    assert made == {"sunk": "#E0E5E0", "soft": "#535E5E", "line": "#CECFCB", "edge": "#767F80", "press": "#D5D5D1",
                    "accent_down": "#0B4A48", "mark_tint": "#F9ECD1", "danger_tint": "#F7ECEB"}  # fmt: skip


def test_contrast_of_black_on_white() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)


def test_seeds_come_from_the_system_where_they_can_be_read() -> None:
    palette = QPalette()
    for role, colour in (
        ("Window", "black"),
        ("Base", "black"),
        ("WindowText", "white"),
        ("Link", "yellow"),
        ("Highlight", "#000040"),
        ("BrightText", "#ff8080"),
    ):
        palette.setColor(QPalette.ColorRole[role], QColor(colour))
    seeds = seeds_of_system(palette)
    assert (seeds.accent, seeds.mark, seeds.danger) == (QColor("yellow"), QColor("white"), QColor("#ff8080"))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#202020"))
    assert seeds_of_system(palette) == CONTRAST


def test_the_look_changes_while_running(qtbot: QtBot, qapp: QApplication, theme: kit.Theme) -> None:
    seen: list[bool] = []
    theme.changed.connect(lambda: seen.append(True))
    label = kit.Text("words")
    qtbot.addWidget(label)
    label.show()
    theme.choose(kit.ThemeName.DARK)
    assert seen
    assert kit.roles().window == DARK.window
    qtbot.waitUntil(lambda: label.palette().color(label.foregroundRole()) == DARK.text)
    assert label.palette().color(label.foregroundRole()) == DARK.text
    assert qapp.palette().color(QPalette.ColorRole.Window) == DARK.window
