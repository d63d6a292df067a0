"""Qt's own words in the window's language: from Qt where it has the language, else from our catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from aryz.content.words import SOURCE, interface_languages

if TYPE_CHECKING:
    from pathlib import Path

    from aryz.content.words import Catalogue

QT_CATALOGUE = "qtbase_"


def preferred_language(root: Path | None = None) -> str:
    """The first of the person's languages, as the system tells them, that the window speaks; else the code's own."""
    known = interface_languages(root)
    wanted = (each.replace("_", "-").split("-")[0] for each in QLocale.system().uiLanguages())
    return next((code for code in wanted if code in known), SOURCE)


class OurWords(QTranslator):
    """Qt's sentences from our catalogue. A sentence that we do not have stays Qt's own."""

    def __init__(self, words: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def isEmpty(self) -> bool:
        return False

    def translate(
        self,
        context: bytes | str,
        source: bytes | str,
        disambiguation: bytes | str | None = None,
        n: int = -1,
    ) -> str:
        """Our words for one of Qt's sentences; "" where we have none."""
        del disambiguation, n
        from aryz.gui.qt_words import QT_WORDS  # noqa: PLC0415 - only for languages that Qt does not have

        found = QT_WORDS.get(_text(context), {}).get(_text(source))
        return self._words.text(found.text).replace("{name}", "%1") if found else ""


def _text(said: bytes | str) -> str:
    return said if isinstance(said, str) else said.decode()


class QtWords(QObject):
    """Keeps the translator that is due installed."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._now: QTranslator | None = None

    def speak(self, words: Catalogue) -> None:
        """From now on Qt speaks this language."""
        if self._now is not None:
            self._app.removeTranslator(self._now)
            self._now = None
        QLocale.setDefault(QLocale(words.language))
        if words.language != SOURCE:
            self._now = self._translator(words)
            self._app.installTranslator(self._now)

    def _translator(self, words: Catalogue) -> QTranslator:
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        own = QTranslator(self)
        if own.load(f"{QT_CATALOGUE}{words.language}", folder):
            return own
        return OurWords(words, self)
