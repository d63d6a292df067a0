"""Pictures of the casebook: none, being made, locked, open, searched, a case and its forms, cared for, taken into, erased from. Part of look.py."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from aryz.casebook.cases import case_of, close_case
from aryz.casebook.happenings import files, letters, save_event, save_unfinished
from aryz.casebook.moving import Moved
from aryz.casebook.records import Basis, Clarification, DemandMade, NewFile, Unfinished
from aryz.casebook.vault.vault import create_vault
from aryz.content.library import load_library
from aryz.gui.case.keep_part import KeepPart
from aryz.gui.case.page import CasePage, case_page
from aryz.gui.case.road_view import ANSWER, ASKED, COST, HANDED_IN, LONGER, NOTE, PASSED_ON
from aryz.gui.case.view import FILE, NEXT_LETTER, ROAD
from aryz.gui.keeping import Keeping
from aryz.gui.made import made_now
from aryz.gui.pages.start import StartPage
from aryz.gui.shelf.agenda_page import AgendaPage
from aryz.gui.shelf.backups_page import BackupsPage
from aryz.gui.shelf.care_page import CarePage
from aryz.gui.shelf.caring import export
from aryz.gui.shelf.create_page import CreatePage
from aryz.gui.shelf.erase_page import ErasePage, erase_page
from aryz.gui.shelf.import_page import ImportPage, import_page
from aryz.gui.shelf.recovery_page import RecoveryPage
from aryz.gui.shell import Shell
from aryz.gui.work import NEXT, START, Work
from tests.casebook.told import answer, letter, new_case
from tests.gui.look_letters import EXAMPLE, over

if TYPE_CHECKING:
    from aryz.casebook.vault.vault import Vault
    from tests.gui.camera import Camera

TODAY = date(2026, 11, 29)
PASSPHRASE = "four words that differ"
FORMS = (LONGER, PASSED_ON, ASKED, NOTE, COST, ANSWER)


def walk(camera: Camera, language: str, size: tuple[int, int]) -> None:
    """All of them in one language."""
    with TemporaryDirectory() as place:
        work = Work(load_library(), language, clock=lambda _zone: TODAY)
        work.keeping = Keeping(work, Path(place) / "casebook.vault")
        shell = Shell(work)
        shell.resize(*size)
        shell.show()
        _made(shell, camera)
        _kept(shell, camera)
        _opened(shell, camera)
        _cared(shell, camera, Path(place))
        _taken_in(shell, camera, Path(place))
        _case(shell, camera)
        _locked(shell, camera)
        _erased(shell, camera)
        work.keeping.end()
        work.stop()
        shell.close()


def _made(shell: Shell, camera: Camera) -> None:
    camera.shoot(shell, "none")
    over(shell, camera, CreatePage, "create")
    page = shell.overlay
    assert isinstance(page, CreatePage)
    page.passphrase.first.set_value("weak one")
    page.passphrase.first.changed.emit("weak one")
    page.go_on()
    camera.shoot(shell, "create-wrong")
    shell.close_overlay()
    shell.work.keeping.take(create_vault(shell.work.keeping.path, PASSPHRASE))
    over(shell, camera, RecoveryPage, "recovery")
    shell.close_overlay()
    camera.shoot(shell, "empty")


def _kept(shell: Shell, camera: Camera) -> None:
    """The letters of an example, before and after they are kept."""
    work = shell.work
    shell.open_file(EXAMPLE)
    work.jump(NEXT)
    camera.shoot(shell, "keep")
    assert shell.screen_now is not None
    (part,) = shell.screen_now.findChildren(KeepPart)
    part.keep()
    camera.shoot(shell, "kept")
    work.reset()
    work.jump(START)


def some(vault: Vault) -> None:
    """Cases at every stage, and a letter half written."""
    close_case(vault, new_case(vault, system="kg-safe-city"), TODAY - timedelta(days=9))
    late = new_case(vault, system="kz-sergek-astana", code="002")
    save_event(vault, letter(late, date(2026, 9, 1), registered_on=date(2026, 9, 2)))
    refused = new_case(vault, system="kz-smart-astana", code="003")
    sent = save_event(vault, letter(refused, date(2026, 11, 2), registered_on=date(2026, 11, 3)))
    save_event(
        vault, answer(sent, date(2026, 11, 20), reason="оперативно-розыскная деятельность", number="ЖТ-17")
    )
    waits = new_case(vault, code="004")
    sent = letter(
        waits, TODAY - timedelta(days=2), kind="preserve-video", registered_on=TODAY - timedelta(days=1)
    )
    save_event(vault, sent)
    new_case(vault, system="kz-ashyq", code="005")
    values = {"country": "kz", "system": "kz-sergek-almaty", "letter": "access"}
    save_unfinished(vault, Unfinished(page="when", saved=TODAY, values=values))


def _opened(shell: Shell, camera: Camera) -> None:
    """The start page: cases, filters, what has moved, what was forgotten."""
    keeping = shell.work.keeping
    some(keeping.book.vault)
    keeping.written()
    camera.shoot(shell, "open")
    shell.notice.put_away()
    page = shell.screen_now
    assert isinstance(page, StartPage)
    assert page.casebook.cases is not None
    page.casebook.cases.fold.open(True)
    camera.shoot(shell, "open-filters")
    page.casebook.cases.search.set_value("нет такого")
    page.casebook.cases.search.changed.emit("нет такого")
    camera.shoot(shell, "open-nothing")
    line = next(each for each in keeping.book.lines(TODAY).values() if each.case.code == "004")
    keeping.moved_days = (Moved(line.case, line.letters[0], was=date(2026, 12, 21), now=date(2026, 12, 22)),)
    keeping.drop(keeping.book.agenda(TODAY).unfinished[0])
    camera.shoot(shell, "open-moved")
    keeping.bring_back()
    keeping.seen_days()
    over(shell, camera, AgendaPage, "agenda")
    shell.close_overlay()


def _cared(shell: Shell, camera: Camera, place: Path) -> None:
    """The care of the casebook, and what came of its deeds."""
    over(shell, camera, CarePage, "care")
    page = shell.overlay
    assert isinstance(page, CarePage)
    copies = place / "copies"
    copies.mkdir()
    page.asking.folder = lambda parent: copies  # type: ignore[method-assign]  # noqa: ARG005
    page.buttons["secret"].click()
    page.buttons["others"].click()
    for deed in (page.back_up, page.check, page.export):
        deed()
    camera.shoot(shell, "care-done")
    shell.close_overlay()


def _taken_in(shell: Shell, camera: Camera, place: Path) -> None:
    """Cases of another casebook: no folder, what it holds, what was added, nothing new."""
    folder = place / "other copies"
    with create_vault(place / "other" / "casebook.vault", PASSPHRASE) as other:
        save_event(other, letter(new_case(other, code="003"), TODAY - timedelta(days=3)))
        new_case(other, system="kg-safe-city", code="А-17")
        export(other, folder, TODAY, lambda _done, _of: None)
    over(shell, camera, import_page(), "import")
    page = shell.overlay
    assert isinstance(page, ImportPage)
    for text, name in (("", "wrong"), (str(place), "none"), (str(folder), "found")):
        page.field.set_value(text)
        page.go_on()
        camera.shoot(shell, f"import-{name}")
    page.go_on()
    camera.shoot(shell, "import-added")
    over(shell, camera, import_page(), "import-again")
    page = shell.overlay
    assert isinstance(page, ImportPage)
    page.field.set_value(str(folder))
    page.go_on()
    camera.shoot(shell, "import-there")
    shell.close_overlay()


def _case(shell: Shell, camera: Camera) -> None:
    """A case with a refusal: its road, the forms, a file, the next letter."""
    work, vault = shell.work, shell.work.keeping.book.vault
    over(shell, camera, case_page("005"), "case-new")
    over(shell, camera, case_page("002"), "case-late")
    case = case_of(vault, "003")
    demands = tuple(DemandMade(number=n, text=f"дать ответ по пункту {n}") for n in (1, 2, 3))
    first = letters(vault, case)[0]
    save_event(vault, first, [_paper(work)], basis=Basis(demands=demands))
    save_event(
        vault, Clarification(case=case.id, letter=first.id, on=date(2026, 11, 9), asked="копия удостоверения")
    )
    save_event(vault, letter(case, TODAY, kind="complaint-superior", body="kz-mvd", ready=True))
    over(shell, camera, case_page("003"), "case")
    page = shell.overlay
    assert isinstance(page, CasePage)
    ready, kept = letters(vault, case)[-1].id, files(vault, case)[0].id
    for view, about in ((NEXT_LETTER, 0), (HANDED_IN, ready), *((view, 0) for view in FORMS)):
        page.go(view, about)
        camera.shoot(shell, f"case-{view}")
    _demands(shell, camera, page, first.id)
    page.go(FILE, kept)
    camera.shoot(shell, "case-file")
    page.go(ROAD)
    page.view.close_button.click()  # type: ignore[union-attr]
    camera.shoot(shell, "case-closed")
    shell.close_overlay()


def _paper(work: Work) -> NewFile:
    """The first letter of an example, as it is printed."""
    given = Work(work.library, "ru", clock=lambda _zone: TODAY)
    given.open(EXAMPLE)
    made = made_now(given)[0]
    given.stop()
    return NewFile(name=made.name, data=made.data)


def _demands(shell: Shell, camera: Camera, page: CasePage, letter: int) -> None:
    """What came of each demand, and what is wrong there."""
    page.go(ANSWER)
    page.stand.typed |= {"on": "25.11.2026", "second": str(letter)}
    page.view.turned.emit()  # type: ignore[union-attr]
    camera.shoot(shell, "case-demands")
    page.view.go_on()  # type: ignore[union-attr]
    camera.shoot(shell, "case-demands-wrong")


def _locked(shell: Shell, camera: Camera) -> None:
    shell.guard.lock()
    camera.shoot(shell, "locked")
    page = shell.screen_now
    assert isinstance(page, StartPage)
    assert page.casebook.locked is not None
    page.casebook.locked.unlock()
    camera.shoot(shell, "locked-wrong")
    over(shell, camera, BackupsPage, "backups")
    backups = shell.overlay
    assert isinstance(backups, BackupsPage)
    backups.go_on()
    camera.shoot(shell, "backups-wrong")
    shell.close_overlay()


def _erased(shell: Shell, camera: Camera) -> None:
    """Erasing: what is asked, and what is said afterwards."""
    shell.work.keeping.unlock(PASSPHRASE)
    camera.shoot(shell, "unlocked")
    over(shell, camera, erase_page("002"), "erase")
    page = shell.overlay
    assert isinstance(page, ErasePage)
    page.go_on()
    camera.shoot(shell, "erase-unsure")
    page.sure.setChecked(True)
    page.go_on()
    camera.shoot(shell, "erased")
    shell.close_overlay()
