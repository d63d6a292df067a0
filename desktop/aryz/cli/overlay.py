"""aryz overlay: a clinic's lawyer confirms, corrects and adds facts, and takes over the overlay of another clinic."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from aryz.cli.options import Command, Day, as_json, language
from aryz.cli.session import Session
from aryz.content.overlay import Entry, Overlay
from aryz.content.overlay_diff import Comparison, Difference, Status, compare, lines_of, taken
from aryz.content.overlay_file import default_place, dump_overlay, read_overlay
from aryz.content.overlay_making import Deed, Word, find, make_entry, read_value
from aryz.content.places import place_of
from aryz.documents.files import write_whole
from aryz.model.base import Fault, InputError, Message, message
from aryz.model.evidence import Grade

if TYPE_CHECKING:
    from collections.abc import Iterator

STATUSES: dict[Status, Message] = {
    Status.NEW: message("new"),
    Status.CHANGED: message("changed"),
    Status.REMOVED: message("only in the older one"),
    Status.SAME: message("the same"),
    Status.ASIDE: message("set aside"),
}
_FILE = click.Path(path_type=Path)
_GRADES = click.Choice([each.value for each in Grade if each is not Grade.RECALLED])
_INTO = click.option("--into", required=True, type=_FILE, help="The overlay's file.")


@click.group()
def command() -> None:
    """Confirm, correct and add facts (a lawyer's overlay); compare and take over overlays.

    An overlay is a file of its own. Aryz reads the one that `aryz --overlay FILE` names, else overlay.yaml in your
    folder of program data.
    """


def _word(function: Command) -> Command:
    """The options that say whose word it is."""
    for option in reversed(
        (
            click.argument("fact"),
            click.option("--who", required=True, help="Who read it, and for whom."),
            click.option("--when", type=Day(), help="Day on which it was read; today otherwise."),
            click.option("--source", required=True, help="Where: the register, the edition, the page."),
            click.option("--source-date", type=Day(), help="Day of that page or edition."),
            click.option("--url", default="", help="Address of the page."),
            click.option(
                "--grade",
                type=_GRADES,
                default=Grade.OFFICIAL.value,
                show_default=True,
                help="How it was read.",
            ),
            click.option("--note", default="", help="What else to know."),
            click.option(
                "-o", "--overlay", "file", type=_FILE, help="The overlay's file; the one in use otherwise."
            ),
            click.option("--made-by", default="", help="Who keeps this overlay (a clinic, a lawyer)."),
            language,
            click.pass_obj,
        )
    ):
        function = option(function)
    return function


_values = click.option(
    "--value",
    "values",
    multiple=True,
    help="PART=TEXT, such as number=10 or ru=…; several times for several parts.",
)


@command.command("confirm")
@_word
def confirm(session: Session, **given: object) -> None:
    """Confirm the fact FACT (an id of `aryz sources`) as it stands."""
    _note(session, Deed.CONFIRM, (), given)


@command.command()
@_values
@_word
def correct(session: Session, values: tuple[str, ...], **given: object) -> None:
    """Correct the fact FACT: give the parts that change with --value."""
    _note(session, Deed.CORRECT, values, given)


@command.command("add")
@_values
@_word
def add(session: Session, values: tuple[str, ...], **given: object) -> None:
    """Add a fact: a provision (kz-pd#25.1), an act's number or adopted day, a body's postal_address, email, portal or superior, a
    time limit's extension, a moved day (kz#day.2027-05-10).

    A provision takes the ids of the rights and time limits that it bears on: --value "rights=access copy" --value limits=….
    """
    _note(session, Deed.ADD, values, given)


def _note(session: Session, deed: Deed, values: tuple[str, ...], given: dict[str, object]) -> None:
    """Make the entry, and write it into the overlay."""
    fact_id = str(given["fact"])
    country, found = find(session.facts, fact_id)
    about = place_of(country, fact_id) if deed is Deed.ADD else found
    now = read_value(about, values) if about is not None else {}
    today = session.today(country)
    word, file = _word_of(given, today), _file_of(session, given["file"])
    entry = make_entry(session.facts, deed, fact_id, now, word, today)
    before = read_overlay(file) if file.exists() else Overlay(made_by=word.who)
    after = before.with_entries(entry).kept_by(str(given["made_by"]))
    _write(file, after)
    for line in _lines(session, compare(session.facts, before, after).of(Status.NEW, Status.CHANGED)):
        session.tell(line)
    if about is not None and about.kind == "contact" and word.source_date is None:
        session.tell(
            session.words.text(
                "An address is printed only where the day of its page is known: give it with --source-date."
            )
        )
    session.tell(str(file))


def _word_of(given: dict[str, object], today: date) -> Word:
    when, dated = given["when"], given["source_date"]
    return Word(
        who=str(given["who"]),
        when=when if isinstance(when, date) else today,
        source=str(given["source"]),
        url=str(given["url"]),
        source_date=dated if isinstance(dated, date) else None,
        grade=Grade(str(given["grade"])),
        note=str(given["note"]),
    )


def _file_of(session: Session, named: object) -> Path:
    """The overlay's file: named here, else the one in use, else the person's own place for it."""
    return named if isinstance(named, Path) else session.named_overlay or default_place()


def _write(file: Path, overlay: Overlay) -> None:
    if file == default_place():
        file.parent.mkdir(parents=True, exist_ok=True)
    write_whole(file, dump_overlay(overlay).encode(), replace=True)


@command.command("remove")
@click.argument("fact")
@click.option("-o", "--overlay", "file", type=_FILE, help="The overlay's file; the one in use otherwise.")
@language
@click.pass_obj
def remove(session: Session, fact: str, file: Path | None) -> None:
    """Take the entry about FACT away: the program's own fact holds again."""
    file = _file_of(session, file)
    before = read_overlay(file)
    found = [entry for entry in before.entries if entry.fact == fact]
    if not found:
        raise InputError(Fault("id", message("The overlay has no entry about “{id}”.", id=fact), file.name))
    for entry in found:
        before = before.without(*entry.key)
    _write(file, before)
    session.tell(str(file))


@command.command("show")
@click.argument("file", type=_FILE)
@language
@as_json
@click.pass_obj
def show(session: Session, file: Path, *, as_json: bool) -> None:
    """Show who made the overlay FILE, what it changes, and what of it no longer fits."""
    _tell(session, compare(session.facts, Overlay(), read_overlay(file)), as_json=as_json)


@command.command("diff")
@click.argument("old", type=_FILE)
@click.argument("new", type=_FILE)
@language
@as_json
@click.pass_obj
def diff(session: Session, old: Path, new: Path, *, as_json: bool) -> None:
    """Show every difference of the overlay NEW from OLD."""
    _tell(session, compare(session.facts, read_overlay(old), read_overlay(new)), as_json=as_json)


@command.command("import")
@click.argument("file", type=_FILE)
@_INTO
@click.option("--yes", is_flag=True, help="Take it without being asked.")
@language
@click.pass_obj
def take(session: Session, file: Path, into: Path, *, yes: bool) -> int:
    """Take the overlay FILE into your own, after its maker and every difference were shown. Nothing of yours is lost."""
    mine = read_overlay(into) if into.exists() else Overlay()
    other = read_overlay(file)
    found = compare(session.facts, mine, other)
    _tell(
        session, Comparison(found.made_by, found.of(Status.NEW, Status.CHANGED, Status.ASIDE)), as_json=False
    )
    if not found.of(Status.NEW, Status.CHANGED):
        session.tell(session.words.text("There is nothing to take."))
        return 0
    if not (yes or _agreed(session)):
        print(session.words.text("Nothing was taken. Read the differences, and say --yes."), file=sys.stderr)
        return 1
    _write(into, taken(session.facts, mine, other))
    session.tell(str(into))
    return 0


@command.command("export")
@_INTO
@click.option("--replace", is_flag=True, help="Write over a file that is already there.")
@language
@click.pass_obj
def export(session: Session, into: Path, *, replace: bool) -> None:
    """Write the overlay that is in use into a file for another clinic."""
    if session.overlay_file is None:
        raise InputError(
            Fault("overlay", message("There is no overlay in use. Name one: aryz --overlay FILE."))
        )
    _tell(session, compare(session.facts, Overlay(), session.overlay), as_json=False)
    write_whole(into, dump_overlay(session.overlay).encode(), replace=replace)
    session.tell(str(into))


def _agreed(session: Session) -> bool:
    """Whether the person says yes; without a terminal nobody is asked."""
    return sys.stdin.isatty() and click.confirm(session.words.text("Take this?"))


def _tell(session: Session, found: Comparison, *, as_json: bool) -> None:
    if as_json:
        session.tell_json(
            {"made_by": found.made_by, "entries": [_row(session, each) for each in found.differences]}
        )
        return
    maker = found.made_by or session.words.text("nobody named")
    session.tell(session.words.text("Made by: {maker}").format(maker=maker))
    for line in _lines(session, found.differences):
        session.tell(line)


def _row(session: Session, each: Difference) -> dict[str, object]:
    entry = each.entry
    return {
        "status": each.status.value, "country": entry.country, "fact": entry.fact, "who": entry.who, "when": entry.when,
        "source": entry.source, "url": entry.url, "source_date": entry.source_date, "grade": entry.grade.value,
        "was": each.was, "value": each.value, "why": session.say(each.why) if each.why else None,
    }  # fmt: skip


def _lines(session: Session, differences: tuple[Difference, ...]) -> Iterator[str]:
    for each in differences:
        entry: Entry = each.entry
        status = session.words.say(STATUSES[each.status])
        yield f"{entry.fact}  {status}  {entry.grade.value}  {entry.who}, {entry.when.isoformat()}  {entry.source}"
        if each.why is not None:
            yield f"  {session.say(each.why)}"
        for part, old, new in lines_of(each):
            yield f"  {part}: {_one_line(old) or '–'} → {_one_line(new) or '–'}"


def _one_line(text: str) -> str:
    return " ".join(text.split())
