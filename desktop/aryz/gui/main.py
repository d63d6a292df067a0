"""The start of the window."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QStandardPaths, Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from aryz.content.library import load_library
from aryz.gui import kit
from aryz.gui.heading import NAME
from aryz.gui.interrupts import closing_at_interrupts
from aryz.gui.keeping import Keeping
from aryz.gui.lawyer import own_overlay
from aryz.gui.shell import Shell
from aryz.gui.words import QtWords, preferred_language
from aryz.gui.work import Work

if TYPE_CHECKING:
    from aryz.content.words import Catalogue

LOCK = "aryz.lock"


def run(path: Path | None, vault: Path | None = None) -> int:
    """Open the window, with the answers of a file if one is named, and with another casebook than the person's own.

    The exit code: 0, or 1 where a window is open already.
    """
    app = application()
    overlay, faults = own_overlay()
    library = load_library(overlay=overlay)
    theme = kit.Theme(app, library.fonts)
    work = Work(library, preferred_language(library.root))
    if vault is not None:
        work.keeping = Keeping(work, vault)
    qt_words = QtWords(app)
    qt_words.speak(work.words)
    lock = QLockFile(str(lock_folder() / LOCK))
    lock.setStaleLockTime(0)
    if not lock.tryLock(0):
        tell_open_already(work.words)
        return 1
    shell = Shell(work, qt_words)
    shell.show()
    if faults:
        shell.tell(
            [
                ": ".join(filter(None, (fault.file, fault.field, work.words.say(fault.message))))
                for fault in faults
            ]
        )
    if path is not None:
        shell.open_file(path)
    with closing_at_interrupts(shell.close):
        code = app.exec()
    work.stop()
    lock.unlock()
    del theme
    return code


def application() -> QApplication:
    """The one application object, named, and not remembering anything."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName(NAME.lower())
    app.setApplicationDisplayName("")
    app.setDesktopFileName(NAME.lower())
    app.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus, True)
    return app


def lock_folder() -> Path:
    """Where only this person's programs write: the session's own folder, else that of temporary files.

    Qt knows no folder of a session on Windows and names the person's own, which is not ours to write into.
    """
    if sys.platform == "win32":
        return Path(gettempdir())
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.RuntimeLocation)
    return Path(place) if place and Path(place).is_dir() else Path(gettempdir())


def tell_open_already(words: Catalogue) -> None:
    """Say why no second window opens."""
    said = words.text("Aryz is open already. Look for its window.")
    QMessageBox(QMessageBox.Icon.Information, NAME, said).exec()
