"""What every screen obeys, so that the shell can open it, leave it, and build it anew in another language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from aryz.gui.work import Work


class Screen(QWidget):
    """All that stands below the header. Made anew whenever it is opened and whenever the language changes:

    - `__init__(work)` builds it from `work.values` in the words of `work.words`; it asks nothing and moves nothing.
    - It writes every answer into `work` at once (`work.set`), so leaving, switching the language or saving loses nothing.
    - It moves by `work.go_next()`, `work.go_back()`, `work.jump(page, returning=True)`; the shell opens what is due.
    - Its parts have `set_narrow(bool)` (kit): the shell spreads the window's width over all of them, and over the screen.
    """

    retitled = Signal()
    """The title is another."""
    sources_wanted = Signal()
    """The person asks where our facts are from."""
    file_wanted = Signal()
    """The person wants to open a file of answers."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self.work = work
        self.words = work.words

    def title(self) -> str:
        """The headline: it begins the window's title and is announced."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Give focus to the first field if the page fits, else to the headline."""
        raise NotImplementedError

    def go_on(self) -> None:
        """What Enter does where no control takes it: press the primary button. Nothing by default."""

    def go_back(self) -> None:
        """What Alt+Left does: one page back."""
        self.work.go_back()

    def open_page(self, page: str) -> None:
        """Show another page that the same class of screen shows."""
        del page

    def state(self) -> object:
        """What is to be kept over a change of language and is no answer (a tab, a place scrolled to)."""
        return None

    def restore(self, state: object) -> None:
        """Take what `state` gave, after being built anew."""

    def leave(self) -> None:
        """The screen goes: stop what runs for it."""


def let_go(widget: QWidget) -> None:
    """Take a widget away for good. The focus leaves it first: the focus ring must not go with it."""
    focus = QApplication.focusWidget()
    if focus is not None and (focus is widget or widget.isAncestorOf(focus)):
        focus.clearFocus()
    widget.hide()
    widget.deleteLater()
