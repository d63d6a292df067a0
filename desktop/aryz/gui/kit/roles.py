"""Colour roles: six seeds a theme, and every other role a mix of them. The only file of the window with colour values."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import Enum

from PySide6.QtGui import QColor, QPalette

LEGIBLE = 4.5  # WCAG 2, 1.4.3: words
VISIBLE = 3.0  # WCAG 2, 1.4.11: borders, knots, focus


class ThemeName(Enum):
    """The three looks."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True)
class Seeds:
    """The six colours of a theme. `flat` mixes nothing: for high contrast."""

    window: QColor
    base: QColor
    text: QColor
    accent: QColor
    mark: QColor
    danger: QColor
    flat: bool = False

    @classmethod
    def of(
        cls, window: str, base: str, text: str, accent: str, mark: str, danger: str, flat: bool = False
    ) -> Seeds:
        """Seeds from colour names such as "#F3F1EC"."""
        return cls(
            QColor(window), QColor(base), QColor(text), QColor(accent), QColor(mark), QColor(danger), flat
        )


LIGHT = Seeds.of("#F3F1EC", "#FFFFFF", "#1B2A2C", "#0E5F5C", "#E3A21A", "#A3271F")
DARK = Seeds.of("#151B1C", "#1E2627", "#EDE9E1", "#74CBC0", "#EDBB4F", "#FF9E90")
CONTRAST = Seeds.of("#000000", "#000000", "#FFFFFF", "#3FF2E5", "#FFE14D", "#FF9E90", flat=True)

# The letter stays paper in every theme, so its marker has one colour, multiplied onto the page.
PAPER_MARK, PAPER_MARK_BAR = QColor("#FBE9BF"), QColor("#E3A21A")
SHADOW = QColor(0, 0, 0, 14)
BADGE_FOLD = QColor("#B9D6D1")
_WHITE, _BLACK, _WARM, _NIGHT, _INK = (
    QColor(n) for n in ("#FFFFFF", "#000000", "#F1EEE7", "#0B1718", "#1B2A2C")
)


def mix(a: QColor, b: QColor, share: float) -> QColor:
    """The colour `a` with `share` (0 to 1) of `b` in it."""
    return QColor(*(round(x + (y - x) * share) for x, y in zip(_rgb(a), _rgb(b), strict=True)))


def _rgb(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def luminance(colour: QColor) -> float:
    """Relative luminance, 0 to 1 (WCAG 2)."""
    lin = [
        v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in (c / 255 for c in _rgb(colour))
    ]
    return 0.2126 * lin[0] + 0.7152 * lin[1] + 0.0722 * lin[2]


def contrast(a: QColor, b: QColor) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2)."""
    low, high = sorted((luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)


def _best(ground: QColor, *inks: QColor) -> QColor:
    """The first ink that can be read on the ground, else the one that can be read best."""
    return next(
        (i for i in inks if contrast(i, ground) >= LEGIBLE), max(inks, key=lambda i: contrast(i, ground))
    )


@dataclass(frozen=True)
class Roles:
    """Every colour the window paints with, by what it is for."""

    window: QColor
    base: QColor
    text: QColor
    accent: QColor
    mark: QColor
    danger: QColor
    sunk: QColor
    soft: QColor
    line: QColor
    edge: QColor
    press: QColor
    idle: QColor
    grip: QColor
    accent_down: QColor
    accent_tint: QColor
    mark_tint: QColor
    danger_tint: QColor
    on_accent: QColor
    on_mark: QColor
    mark_line: QColor
    picture: QColor
    focus: QColor
    paper: QColor
    flat: bool

    @classmethod
    def derive(cls, seeds: Seeds) -> Roles:
        """All roles from six seeds."""
        s, dark, flat = seeds, seeds.window.lightness() < 128, seeds.flat
        win, base, text, acc = s.window, s.base, s.text, s.accent

        def part(a: QColor, b: QColor, share: float) -> QColor:
            return mix(a, b, share) if not flat else a if share < 0.15 else b

        edge, line = part(base, text, 0.6), part(win, text, 0.17)
        picture = mix(win, s.mark, 0.42) if dark else s.mark
        return cls(
            window=win, base=base, text=text, accent=acc, mark=s.mark, danger=s.danger,
            sunk=part(win, acc, 0.055 if dark else 0.085), soft=part(win, text, 0.74), line=line, edge=edge,
            press=part(win, text, 0.14), idle=part(win, text, 0.12), grip=mix(line, edge, 0.35),
            accent_down=mix(acc, _WHITE if dark else _BLACK, 0.22),
            accent_tint=part(base, acc, 0.13), mark_tint=mix(base, s.mark, 0 if flat else 0.17 if dark else 0.2),
            danger_tint=mix(base, s.danger, 0 if flat else 0.15 if dark else 0.09),
            on_accent=_best(acc, *((_NIGHT, _WHITE) if dark else (_WHITE, _NIGHT))), on_mark=_best(s.mark, _INK, _WHITE),
            mark_line=s.mark if dark else mix(s.mark, text, 0.42),
            picture=picture if contrast(text, picture) >= LEGIBLE else base,
            focus=s.mark if dark else text, paper=_WARM if dark and not flat else _WHITE, flat=flat,
        )  # fmt: skip

    def colours(self) -> dict[str, QColor]:
        """The roles by name, in order."""
        return {f.name: getattr(self, f.name) for f in fields(self) if f.name != "flat"}

    def palette(self) -> QPalette:
        """The roles as Qt's palette. Soft words are PlaceholderText, words of danger BrightText."""
        p, r = QPalette(), QPalette.ColorRole
        for role, colour in (
            (r.Window, self.window), (r.WindowText, self.text), (r.Base, self.base), (r.Text, self.text),
            (r.AlternateBase, self.sunk), (r.Button, self.base), (r.ButtonText, self.text), (r.PlaceholderText, self.soft),
            (r.Highlight, self.accent), (r.HighlightedText, self.on_accent), (r.Link, self.accent), (r.LinkVisited, self.accent),
            (r.Accent, self.accent), (r.BrightText, self.danger), (r.Light, self.base), (r.Midlight, self.sunk),
            (r.Mid, self.line), (r.Dark, self.edge), (r.Shadow, self.edge), (r.ToolTipBase, self.text), (r.ToolTipText, self.window),
        ):  # fmt: skip
            p.setColor(role, colour)
        for role in (r.WindowText, r.Text, r.ButtonText):
            p.setColor(QPalette.ColorGroup.Disabled, role, self.soft)
        return p


def seeds_of_system(palette: QPalette) -> Seeds:
    """High-contrast seeds from the system's palette; a colour that cannot be read on its ground gives way to the text.

    A palette whose own text cannot be read is not a high-contrast palette: then our own seeds are used.
    """
    r = QPalette.ColorRole
    window, base, text = (palette.color(role) for role in (r.Window, r.Base, r.WindowText))
    if min(contrast(text, window), contrast(text, base)) < 7:
        return CONTRAST

    def usable(colour: QColor) -> QColor:
        return colour if min(contrast(colour, window), contrast(colour, base)) >= LEGIBLE else text

    return Seeds(window, base, text, usable(palette.color(r.Link)), usable(palette.color(r.Highlight)),
                 usable(palette.color(r.BrightText)), flat=True)  # fmt: skip
