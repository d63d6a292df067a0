"""Pictures of the casebook: none, being made, locked, open, searched, cared for, erased from. Part of look.py."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from aryz.casebook.vault.vault import Vault
    from aryz.gui.shell import Shell

    Shoot = Callable[[Shell, Path, str], None]

TODAY = date(2026, 11, 29)
PASSPHRASE = "four words that differ"


def walk(folder: Path, language: str, size: tuple[int, int], shoot: Shoot) -> None:
    """All of them in one language."""
    from aryz.content.library import load_library
    from aryz.gui.keeping import Keeping
    from aryz.gui.shell import Shell
    from aryz.gui.work import Work

    with TemporaryDirectory() as place:
        work = Work(load_library(), language, clock=lambda _zone: TODAY)
        work.keeping = Keeping(work, Path(place) / "casebook.vault")
        shell = Shell(work)
        shell.resize(*size)
        shell.show()
        _made(shell, folder, shoot)
        _opened(shell, folder, shoot)
        _locked(shell, folder, shoot)
        work.keeping.end()
        work.stop()
        shell.close()


def _made(shell: Shell, folder: Path, shoot: Shoot) -> None:
    from aryz.casebook.vault.vault import create_vault
    from aryz.gui.shelf.create_page import CreatePage
    from aryz.gui.shelf.recovery_page import RecoveryPage

    shoot(shell, folder, "none")
    shell.lay_over(CreatePage)
    page = shell.overlay
    assert isinstance(page, CreatePage)
    page.passphrase.first.set_value("weak one")
    page.passphrase.first.changed.emit("weak one")
    page.go_on()
    shoot(shell, folder, "create-wrong")
    shell.close_overlay()
    shell.work.keeping.take(create_vault(shell.work.keeping.path, PASSPHRASE))
    shell.lay_over(RecoveryPage)
    shoot(shell, folder, "recovery")
    shell.close_overlay()
    shoot(shell, folder, "empty")


def some(vault: Vault) -> None:
    """Cases at every stage, and a letter half written."""
    from aryz.casebook.cases import close_case
    from aryz.casebook.happenings import save_event, save_unfinished
    from aryz.casebook.records import Unfinished
    from tests.casebook.told import answer, letter, new_case

    close_case(vault, new_case(vault, system="kg-safe-city"), TODAY - timedelta(days=9))
    late = new_case(vault, system="kz-sergek-astana")
    save_event(vault, letter(late, date(2026, 9, 1), registered_on=date(2026, 9, 2)))
    refused = new_case(vault, system="kz-smart-astana")
    sent = save_event(vault, letter(refused, date(2026, 11, 2), registered_on=date(2026, 11, 3)))
    save_event(vault, answer(sent, date(2026, 11, 20)))
    waits = new_case(vault)
    save_event(
        vault,
        letter(
            waits, TODAY - timedelta(days=2), kind="preserve-video", registered_on=TODAY - timedelta(days=1)
        ),
    )
    new_case(vault, system="kz-ashyq")
    values = {"country": "kz", "system": "kz-sergek-almaty", "letter": "access"}
    save_unfinished(vault, Unfinished(page="when", saved=TODAY, values=values))


def _opened(shell: Shell, folder: Path, shoot: Shoot) -> None:
    from aryz.gui.pages.start import StartPage
    from aryz.gui.shelf.agenda_page import AgendaPage
    from aryz.gui.shelf.care_page import CarePage
    from aryz.gui.shelf.erase_page import erase_page

    keeping = shell.work.keeping
    some(keeping.book.vault)
    keeping.written()
    shoot(shell, folder, "open")
    shell.notice.put_away()
    page = shell.screen_now
    assert isinstance(page, StartPage)
    page.page.verticalScrollBar().setValue(page.page.verticalScrollBar().maximum())
    shoot(shell, folder, "open-below")
    for kind, name in ((CarePage, "care"), (AgendaPage, "agenda"), (erase_page("002"), "erase")):
        shell.lay_over(kind)
        shoot(shell, folder, name)
        shell.close_overlay()
    _case(shell, folder, shoot)
    keeping.book.vault.back_up(TODAY)


def _case(shell: Shell, folder: Path, shoot: Shoot) -> None:
    """A case with a refusal: its road, the forms, the next letter."""
    from aryz.casebook.cases import case_of
    from aryz.casebook.happenings import letters, save_event
    from aryz.casebook.records import Basis, DemandMade
    from aryz.gui.case.page import CasePage, case_page
    from tests.casebook.told import letter

    vault = shell.work.keeping.book.vault
    case = case_of(vault, "003")
    demands = tuple(DemandMade(number=n, text=f"дать ответ по пункту {n}") for n in (1, 2, 3))
    first = letters(vault, case)[0]
    save_event(vault, first, basis=Basis(demands=demands))
    save_event(vault, letter(case, TODAY, kind="complaint-superior", body="kz-mvd", ready=True))
    shell.lay_over(case_page("003"))
    shoot(shell, folder, "case")
    page = shell.overlay
    assert isinstance(page, CasePage)
    for view in ("next", "handed-in", "longer", "passed-on", "asked", "note", "cost", "answer"):
        page.go(view, letters(vault, case)[-1].id if view == "handed-in" else 0)
        shoot(shell, folder, f"case-{view}")
    page.stand.typed |= {"on": "25.11.2026", "second": str(first.id)}
    page.view.turned.emit()  # type: ignore[union-attr]
    shoot(shell, folder, "case-demands")
    page.view.go_on()  # type: ignore[union-attr]
    shoot(shell, folder, "case-demands-wrong")
    shell.close_overlay()


def _locked(shell: Shell, folder: Path, shoot: Shoot) -> None:
    from aryz.gui.pages.start import StartPage
    from aryz.gui.shelf.backups_page import BackupsPage

    shell.guard.lock()
    shoot(shell, folder, "locked")
    page = shell.screen_now
    assert isinstance(page, StartPage)
    assert page.casebook.locked is not None
    page.casebook.locked.unlock()
    shoot(shell, folder, "locked-wrong")
    shell.lay_over(BackupsPage)
    shoot(shell, folder, "backups")
    shell.close_overlay()
