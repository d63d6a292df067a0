"""The window: header, one screen at a time below it, and what lies over them (help, sources, the hidden page)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QMenu,
    QMessageBox,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from aryz.gui import heading, kit
from aryz.gui.guarding import Guard
from aryz.gui.laying import Layers, focus_again
from aryz.gui.notice import Notice
from aryz.gui.pages.base import let_go
from aryz.gui.registry import screen_class
from aryz.gui.words import QtWords
from aryz.model.base import AryzError, InputError

if TYPE_CHECKING:
    from collections.abc import Callable

    from aryz.gui.pages.base import Screen
    from aryz.gui.pages.overlay import Overlay
    from aryz.gui.work import Work

SUFFIX = ".aryz"
MOST = 8
"""Sentences of one message; a file may have hundreds of faults."""


class Shell(QWidget):
    """Opens the screen that the work wants, speaks its language, and never loses an answer by that."""

    def __init__(self, work: Work, qt_words: QtWords | None = None) -> None:
        super().__init__()
        self.work, self._qt_words = work, qt_words
        self.screen_now: Screen | None = None
        self._narrow = kit.is_narrow(self.width())
        self._facts = work.library
        self.header, self.notice = self._header(), Notice(work)
        self.stack = QStackedWidget()
        self._layers = Layers(self.stack)
        self._box = kit.column(self.header, self.notice, self.stack)
        self._box.setStretch(2, 1)
        self.setLayout(self._box)
        self.ring = kit.FocusRing(self)
        self.guard = Guard(self)
        self._keys()
        self.setWindowIcon(kit.app_icon())
        self.resize(kit.em(85), kit.em(48))
        work.moved.connect(self._moved)
        work.language_changed.connect(self._speak)
        work.overlay_wanted.connect(self.lay_over)
        work.changed.connect(lambda _key: self.show_saved())
        self._open(work.page)

    # --- screens

    def _moved(self, page: str) -> None:
        self.close_overlays()
        wanted = screen_class(self.work, page)
        if self.screen_now is not None and type(self.screen_now) is wanted:
            self.screen_now.open_page(page)
            self._arrived()
        else:
            self._open(page)

    def _open(self, page: str) -> None:
        self._replace(screen_class(self.work, page)(self.work))
        self._arrived()

    def _replace(self, screen: Screen) -> None:
        old, self.screen_now = self.screen_now, screen
        screen.retitled.connect(self._title)
        screen.sources_wanted.connect(self.show_sources)
        screen.file_wanted.connect(self.choose_file)
        kit.spread_narrow(screen, self._narrow)  # before it is seen: a wide page would push the window open
        self.stack.addWidget(screen)
        self.stack.setCurrentWidget(screen)
        if old is not None:
            old.leave()
            self.stack.removeWidget(old)
            let_go(old)

    def _arrived(self) -> None:
        """Title, focus and the announcement of a page that has just been opened."""
        self._title()
        self.show_saved()
        self._settle_later()

    def _settle_later(self) -> None:
        screen = self.screen_now
        QTimer.singleShot(0, self, lambda: self._settle(screen))

    def _settle(self, screen: Screen | None) -> None:
        if screen is None or screen is not self.screen_now or self.overlay is not None:
            return
        screen.focus_first()
        kit.announce(screen, screen.title(), urgent=False)

    def _title(self) -> None:
        shown: QWidget | None = self.overlay or self.screen_now
        said = getattr(shown, "title", None)
        words = said() if callable(said) else ""
        self.setWindowTitle(f"{words} – {heading.NAME}" if words else heading.NAME)

    # --- header

    def _header(self) -> kit.Header:
        header = heading.make_header(self.work.words)
        header.pressed.connect(self._pressed)
        kit.spread_narrow(header, self._narrow)
        return header

    def _pressed(self, key: str) -> None:
        {
            heading.KEEP: self.save, heading.LOCK: self.guard.lock, heading.HELP: self.show_help, heading.TONGUE: self.choose_language, heading.HIDE: self.hide_all
        }[key]()  # fmt: skip

    def show_saved(self) -> None:
        """Say in the header whether all is saved, and offer what can be done about it."""
        begun = bool(self.work.values)
        saved = begun and self.work.is_saved()
        self.header.set_saved(self.work.words.text("Saved") if saved else "")
        self.header.actions_by_key[heading.KEEP].setVisible(begun and not saved)
        self.guard.show()

    def _speak(self) -> None:
        """All words anew; answers, page, focus and what lies over it stay."""
        if self._qt_words is not None:
            self._qt_words.speak(self.work.words)
        name = heading.focused(self.header)
        header = self._header()
        self._box.replaceWidget(self.header, header)
        let_go(self.header)
        self.header = header
        kinds = self._layers.kinds()
        self.close_overlays()
        state = self.screen_now.state() if self.screen_now else None
        self._replace(screen_class(self.work, self.work.page)(self.work))
        if self.screen_now is not None:
            self.screen_now.restore(state)
        self._title()
        self.show_saved()
        for kind in kinds:
            self.lay_over(kind)
        button = header.actions_by_key[heading.TONGUE]
        QTimer.singleShot(
            0, self, lambda: button.setFocus() if name == heading.TONGUE else self._settle(self.screen_now)
        )

    # --- language

    def language_menu(self) -> QMenu:
        """Every language of the window, in its own name."""
        return heading.language_menu(self, self.work)

    def choose_language(self) -> None:
        """Let the person take another language."""
        button = self.header.actions_by_key[heading.TONGUE]
        button.setFocus()
        heading.pop_up(self.language_menu(), button)

    # --- what lies over the screens

    def show_help(self) -> None:
        """The help page; once more, or over the hidden page: back to the work."""
        from aryz.gui.pages.help import HelpPage  # noqa: PLC0415

        if self.overlay is not None and self.overlay.guest:
            self.close_overlay()
        else:
            self.lay_over(HelpPage)

    def show_sources(self) -> None:
        """The table of our facts and where they are from."""
        from aryz.gui.pages.sources import SourcesPage  # noqa: PLC0415

        self.lay_over(SourcesPage)

    def hide_all(self) -> None:
        """Clear the window at once and lock the casebook; any key or click brings the window back."""
        from aryz.gui.pages.hidden import HiddenPage  # noqa: PLC0415

        self.guard.lock()

        if not isinstance(self.overlay, HiddenPage):
            self.lay_over(HiddenPage)
            self.header.hide()

    @property
    def overlay(self) -> Overlay | None:
        """What lies over all."""
        return self._layers.top()

    def overlays(self) -> tuple[Overlay, ...]:
        """All that lies over the screen, the lowest first."""
        return tuple(each.overlay for each in self._layers.all)

    def lay_over(self, kind: Callable[[Work], Overlay]) -> None:
        """Lay over the screen what `kind` makes. What lay there goes, unless a guest comes: then it waits as it is."""
        before = QApplication.focusWidget()
        if not getattr(kind, "guest", False) and self._layers.all:
            before = self._layers.all[0].before
            self.close_overlays()
        made = kind(self.work)
        made.closed.connect(lambda: self._close(made))
        kit.spread_narrow(made, self._narrow)
        self._layers.put(made, kind, before)
        self._title()
        made.setFocus()
        kit.announce(made, self.windowTitle(), urgent=False)

    def close_overlays(self) -> None:
        """Back to the screen."""
        while self.overlay is not None:
            self.close_overlay()

    def close_overlay(self) -> None:
        """Take the uppermost away, with the focus where it was before."""
        if self.overlay is None:
            return
        self.header.show()
        fresh = self._renew()
        before = self._layers.take(self.screen_now)
        self._title()
        if not fresh and focus_again(before):
            return
        under = self._layers.top()
        if under is not None:
            under.setFocus()
        else:
            self._settle_later()

    def _close(self, overlay: Overlay) -> None:
        """Take one away, and whatever lies over it."""
        while overlay in self.overlays():
            self.close_overlay()

    def _renew(self) -> bool:
        """Where the facts are others now, the screen is made anew before it is seen again. Whether it was."""
        if self._facts is self.work.library or self.screen_now is None:
            return False
        self._facts = self.work.library
        state = self.screen_now.state()
        self._replace(screen_class(self.work, self.work.page)(self.work))
        self.screen_now.restore(state)
        return True

    # --- files

    def choose_file(self) -> None:
        """Ask for a file of answers and open it."""
        if not self.may_lose():
            return
        words = self.work.words
        kinds = words.text("Answers of Aryz ({pattern})").format(pattern=f"*{SUFFIX} *.yaml *.yml *.json")
        path, _kind = QFileDialog.getOpenFileName(self, words.text("Open a file"), "", kinds)
        if path:
            self.open_file(Path(path))

    def open_file(self, path: Path) -> None:
        """Open a file of answers, or say what is wrong with it; then nothing changes."""
        try:
            self.work.open(path)
        except InputError as wrong:
            say = self.work.words.say
            self.tell(
                [": ".join(p for p in (fault.field, say(fault.message)) if p) for fault in wrong.faults]
            )

    def save(self) -> bool:
        """Keep the answers in the casebook; without one ask where to, and write them there. Whether they are saved now."""
        if self.guard.keep():
            kit.announce(self, self.work.words.text("Saved"))
            return True
        words = self.work.words
        kinds = words.text("Answers of Aryz ({pattern})").format(pattern=f"*{SUFFIX}")
        path, _kind = QFileDialog.getSaveFileName(
            self, words.text("Save the answers"), f"aryz{SUFFIX}", kinds
        )
        return bool(path) and self.save_as(Path(path).with_suffix(SUFFIX))

    def save_as(self, path: Path) -> bool:
        """Write the answers whole into this file; the person chose to replace one that stands there."""
        from aryz.documents.files import write_whole  # noqa: PLC0415 - only to save

        try:
            self.work.check_folder(path.parent)
            write_whole(path, self.work.to_text().encode(), replace=True)
        except InputError as wrong:
            self.tell([self.work.words.say(fault.message) for fault in wrong.faults])
            return False
        except AryzError as wrong:
            self.tell([self.work.words.say(wrong.message)])
            return False
        self.work.note_saved()
        self.show_saved()
        kit.announce(self, self.work.words.text("Saved"))
        return True

    def tell(self, sentences: list[str]) -> None:
        """What went wrong, in a window of its own."""
        box = QMessageBox(
            QMessageBox.Icon.Warning, heading.NAME, self.work.words.text("That did not work"), parent=self
        )
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText("\n".join(sentences[:MOST]))
        box.exec()

    def may_lose(self) -> bool:
        """Whether the answers may go: they are saved, or the person says so."""
        if not self.work.values or self.work.is_saved() or self.guard.keep():
            return True
        asked = self.ask_to_lose()
        if asked == QMessageBox.StandardButton.Save:
            return self.save()
        return asked == QMessageBox.StandardButton.Discard

    def may_lose_overlay(self) -> bool:
        """Whether the lawyer's overlay may go: it is saved, or the person says so."""
        if "lawyer" not in self.work.__dict__ or self.work.lawyer.is_saved():
            return True
        from aryz.gui.pages.overlay_asking import may_lose  # noqa: PLC0415

        return may_lose(self, self.work)

    def ask_to_lose(self) -> QMessageBox.StandardButton:
        """Save, discard or stay: asked because nothing brings lost answers back."""
        words, buttons = self.work.words, QMessageBox.StandardButton
        box = QMessageBox(
            QMessageBox.Icon.Question, heading.NAME, words.text("Save your answers?"), parent=self
        )
        box.setInformativeText(words.text("Without a file they are gone when the window closes."))
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.setDefaultButton(buttons.Save)
        return buttons(box.exec())

    # --- keys and size

    def _keys(self) -> None:
        standard = QKeySequence.StandardKey
        self._on_key(heading.HELP_KEY, self.show_help)
        self._on_key(standard.Open, self.choose_file)
        self._on_key(standard.Save, self.save)
        self._on_key(standard.Quit, self.close)
        self._on_key(heading.HIDE_KEY, self.hide_all)
        self._on_key(heading.LOCK_KEY, self.guard.lock)
        self._on_key("Alt+Left", self._back)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self._on_key(keys, self._on)

    def _on_key(self, keys: QKeySequence.StandardKey | str, action: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(action)

    def _back(self) -> None:
        if self.overlay is not None:
            self.overlay.go_back()
        elif self.screen_now is not None:
            self.screen_now.go_back()

    def _on(self) -> None:
        if self.overlay is None and self.screen_now is not None:
            self.screen_now.go_on()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focus = QApplication.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focus.click() if isinstance(focus, QPushButton) else self._on()
        elif event.key() == Qt.Key.Key_Escape and self.overlay is not None:
            self.overlay.go_back()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = kit.is_narrow(self.width())
        if narrow != self._narrow:
            self._narrow = narrow
            kit.spread_narrow(self, narrow)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not (self.may_lose() and self.may_lose_overlay()):
            event.ignore()
            return
        self.guard.end()
        self.work.stop()
        super().closeEvent(event)
