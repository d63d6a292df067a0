"""A journey with marks in every field, run as a program of its own: marked.py VAULT close|crash. Prints how many fields were marked."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QLineEdit, QMessageBox, QPlainTextEdit, QWidget

from aryz.content.library import load_library
from aryz.gui import kit
from aryz.gui.case.page import case_page
from aryz.gui.case.road_view import ANSWER, COST, NOTE
from aryz.gui.keeping import Keeping
from aryz.gui.main import application
from aryz.gui.pages.start import StartPage
from aryz.gui.shell import Shell
from aryz.gui.work import NEXT, START, Work

MARK = "Маркёртайный"
PASSPHRASE = "Маркёртайный secretpassmark 9917"
EXAMPLE = Path(__file__).resolve().parents[3] / "templates" / "examples" / "kz-sergek-almaty.yaml"
FREE = (
    "person.name.family",
    "person.name.given",
    "incident.place",
    "incident.description",
    "person.postal_address",
)
TODAY = date(2026, 11, 29)


def wait(milliseconds: int) -> None:
    """Let the window work."""
    waiting = QEventLoop()
    QTimer.singleShot(milliseconds, waiting.quit)
    waiting.exec()


def mark_fields(root: QWidget | None) -> int:
    """A mark of its own in every box of a page."""
    count = 0
    assert root is not None
    for box in root.findChildren(QLineEdit) + root.findChildren(QPlainTextEdit):
        if isinstance(box, QPlainTextEdit):
            box.setPlainText(f"{MARK}{count}")
        else:
            box.setText(f"{MARK}{count}")
            box.textEdited.emit(box.text())
        count += 1
    return count


def walk(shell: Shell) -> int:
    """Every page with marks; then the letters themselves with marks where anything may stand."""
    shell.open_file(EXAMPLE)
    kept, count = dict(shell.work.values), 0
    for page in shell.work.pages():
        shell.work.values = dict(kept)
        shell.work.jump(page.id)
        wait(30)
        count += mark_fields(shell.screen_now)
        assert shell.work.keeping.keep()
    shell.work.values = dict(kept)
    for number, key in enumerate(FREE):
        shell.work.set(key, f"{MARK}{number}")
    shell.work.jump(shell.work.last_page())
    wait(300)
    shell.work.jump(NEXT)
    wait(300)
    shell.work.jump(START)
    return count


def casebook(shell: Shell) -> None:
    """A case of a marked person, found by the mark."""
    from aryz.casebook.cases import open_case
    from aryz.casebook.happenings import save_event
    from aryz.casebook.records import Client, LetterSent, NewFile, Note
    from aryz.model.answers import Name, Person

    vault = shell.work.keeping.book.vault
    person = Person(name=Name(family=MARK, given=MARK), id_number="900101450129", postal_address=MARK)
    client = Client(person=person, note=MARK)
    case = open_case(vault, client, country="kz", system="kz-sergek-almaty", today=TODAY, title=MARK)
    sent = LetterSent(
        case=case.id, on=date(2026, 9, 1), kind="access", system=case.system, language="ru", body="kz-dp-almaty",
        holder="kz-dp-almaty", limit="kz.state-answer", registered_on=date(2026, 9, 2), number=MARK,
    )  # fmt: skip
    save_event(vault, sent, [NewFile(name=f"{MARK}.pdf", data=MARK.encode())])
    save_event(vault, Note(case=case.id, on=TODAY, text=MARK))
    vault.back_up(TODAY)
    shell.work.keeping.written()
    page = shell.screen_now
    assert isinstance(page, StartPage)
    assert page.casebook.cases is not None
    page.casebook.cases.search.editor.setFocus()
    box = page.casebook.cases.search.editor
    assert isinstance(box, QLineEdit)
    box.setText(MARK)
    box.textEdited.emit(MARK)
    assert len(page.casebook.cases.rows) == 1
    wait(50)
    for view in (ANSWER, NOTE, COST):
        shell.lay_over(case_page("001", view))
        wait(50)
        mark_fields(shell.overlay)
    shell.close_overlay()


def main(vault: Path, ending: str) -> None:
    """The journey."""
    app = application()
    library = load_library()
    theme = kit.Theme(app, library.fonts)
    work = Work(library, "en", clock=lambda _zone: TODAY)
    work.keeping = Keeping(work, vault)
    shell = Shell(work)
    shell.ask_to_lose = lambda: QMessageBox.StandardButton.Discard  # type: ignore[method-assign]
    shell.show()
    wait(200)
    work.keeping.create(PASSPHRASE)
    while not work.keeping.is_open:
        wait(50)
    count = walk(shell)
    casebook(shell)
    print(count)
    if ending == "crash":
        sys.stdout.flush()
        os._exit(0)
    shell.close()
    del theme


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
