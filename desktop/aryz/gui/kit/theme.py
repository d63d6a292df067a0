"""The look in force: follows the system's light, dark and high contrast while the program runs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAccessibilityHints, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication

from aryz.gui.kit import metrics
from aryz.gui.kit.roles import CONTRAST, DARK, LIGHT, Roles, Seeds, ThemeName, seeds_of_system

_in_force: list[Roles] = [Roles.derive(LIGHT)]


_hints: list[tuple[QStyleHints, QAccessibilityHints]] = []


def _accessibility(app: QApplication) -> QAccessibilityHints:
    """The system's wishes for contrast and motion.

    Both objects are Qt's own, asked for once and kept: when the wrapper of the style hints goes, PySide counts the other as deleted.
    """
    if not _hints:
        hints = app.styleHints()
        _hints.append((hints, hints.accessibility()))
    return _hints[0][1]


def roles() -> Roles:
    """The colours in force now. Ask while painting, never keep them: the person may switch at any time."""
    return _in_force[0]


class Theme(QObject):
    """Puts a look on the application and keeps it there.

    `wanted` None means: as the system says, also when it changes. `changed` comes after the palette is set.
    """

    changed = Signal()

    def __init__(self, app: QApplication, serif: Path | None = None, wanted: ThemeName | None = None) -> None:
        """`serif`: the folder with the letter's faces (NotoSerif*.ttf); without it the system's font sets the headlines."""
        super().__init__(app)
        self._app, self._wanted, self._busy = app, wanted, False
        app.setStyle("Fusion")
        metrics.load_serif(serif)
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self.refresh)
        _accessibility(app).contrastPreferenceChanged.connect(self.refresh)
        self.refresh()

    def choose(self, wanted: ThemeName | None) -> None:
        """Hold one look, or None: follow the system again."""
        self._wanted = wanted
        self.refresh()

    def name(self) -> ThemeName:
        """The look that is due now."""
        if self._wanted:
            return self._wanted
        hints = self._app.styleHints()
        if _accessibility(self._app).contrastPreference() == Qt.ContrastPreference.HighContrast:
            return ThemeName.CONTRAST
        scheme = hints.colorScheme()
        if scheme == Qt.ColorScheme.Unknown:
            return (
                ThemeName.DARK
                if self._system().color(QPalette.ColorRole.Window).lightness() < 128
                else ThemeName.LIGHT
            )
        return ThemeName.DARK if scheme == Qt.ColorScheme.Dark else ThemeName.LIGHT

    def refresh(self) -> None:
        """Take the look that is due and repaint everything."""
        if self._busy:  # setColorScheme below comes back here
            return
        self._busy = True
        try:
            self._tell_system()
            _in_force[0] = Roles.derive(self._seeds())
            self._app.setPalette(roles().palette())
        finally:
            self._busy = False
        for window in self._app.topLevelWidgets():
            window.update()
        self.changed.emit()

    def _tell_system(self) -> None:
        """Title bars and native dialogs follow a look the person chose."""
        hints = self._app.styleHints()
        if self._wanted in (ThemeName.LIGHT, ThemeName.DARK):
            hints.setColorScheme(
                Qt.ColorScheme.Dark if self._wanted == ThemeName.DARK else Qt.ColorScheme.Light
            )
        else:
            hints.unsetColorScheme()

    def _seeds(self) -> Seeds:
        name = self.name()
        if name == ThemeName.CONTRAST:
            return seeds_of_system(self._system()) if self._wanted is None else CONTRAST
        return DARK if name == ThemeName.DARK else LIGHT

    def _system(self) -> QPalette:
        """The system's palette, which ours hides: an empty palette brings it back."""
        self._app.setPalette(QPalette())
        return QPalette(self._app.palette())


def moves() -> bool:
    """Whether the system allows animation."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return False
    return _accessibility(app).motionPreference() != Qt.MotionPreference.ReducedMotion
