"""An overlay's file: strict YAML of at most 1 MB, in which every scalar is text. Reading says every fault with its line.

::

    made_by: "Clinic of …"
    entries:
      - country: "kz"
        fact: "kz.state-answer#term"
        who: "…"
        when: "2026-11-23"
        source: "…"
        was: {grade: "copy", value: {number: "15", unit: "working-days"}}
        now: {number: "10"}
"""

from __future__ import annotations

import re
import stat
from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING

from aryz.content.overlay import Entry, Overlay, Seen
from aryz.content.overlay_values import FIRST_YEAR, LAST_YEAR, LONGEST_LINE, text_problem
from aryz.content.own_folder import own_folder
from aryz.content.quoting import quoted
from aryz.model.base import Fault, InputError, Message, message
from aryz.model.evidence import Grade

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

    from aryz.content.loading import Lines, Step, Tree

MOST_BYTES = 1_000_000
MOST_FAULTS = 20
_TOP = ("made_by", "entries")
_ENTRY = ("country", "fact", "who", "when", "source", "source_date", "url", "grade", "note", "was", "now")
_NEEDED = ("country", "fact", "who", "when", "source")
_GRADES = tuple(each.value for each in Grade if each is not Grade.RECALLED)
_ID = re.compile(r"[a-z0-9][a-z0-9.-]*#[\w.()-]+")
_CODE = re.compile(r"[a-z]{2}")


def read_overlay(path: Path) -> Overlay:
    """The overlay in a file. InputError with every fault: file, line, what to do."""
    return parse_overlay(_text(path), path.name)


def parse_overlay(text: str, name: str) -> Overlay:
    """The overlay in a text; ``name`` (of its file) is for the faults."""
    from aryz.content.loading import TextFault, parse_yaml  # noqa: PLC0415 - YAML is loaded only for files

    lines: Lines = {}
    try:
        tree = parse_yaml(text, words=False, lines=lines)
    except TextFault as fault:
        raise InputError(_fault(name, fault.line, fault.message)) from None
    reader = _Reader(name, lines)
    overlay = reader.overlay(tree)
    if reader.faults:
        raise InputError(*reader.faults[:MOST_FAULTS])
    return overlay


def default_place() -> Path:
    """Where a person's own overlay is looked for: in their folder of program data. Nothing is written there unasked."""
    return own_folder() / "overlay.yaml"


def dump_overlay(overlay: Overlay) -> str:
    """An overlay as its file holds it: every text in quotes, what is empty left out. Reading it gives the same overlay."""
    lines = [f"made_by: {quoted(overlay.made_by)}", "entries:" if overlay.entries else "entries: []"]
    for entry in overlay.entries:
        lines += _dumped(entry)
    return "\n".join(lines) + "\n"


def _dumped(entry: Entry) -> Iterator[str]:
    texts = {
        "country": entry.country, "fact": entry.fact, "who": entry.who, "when": entry.when.isoformat(), "source": entry.source,
        "source_date": entry.source_date.isoformat() if entry.source_date else "", "url": entry.url, "grade": entry.grade.value,
        "note": entry.note,
    }  # fmt: skip
    mark = "  - "
    for key, text in texts.items():
        if text:
            yield f"{mark}{key}: {quoted(text)}"
            mark = "    "
    if entry.was is not None:
        yield "    was:"
        yield f"      grade: {quoted(entry.was.grade.value)}"
        yield from _mapping("value", entry.was.value, "      ")
    if entry.now:
        yield from _mapping("now", entry.now, "    ")


def _mapping(key: str, value: Mapping[str, str], blanks: str) -> Iterator[str]:
    yield f"{blanks}{key}:" if value else f"{blanks}{key}: {{}}"
    for part, text in value.items():
        yield f"{blanks}  {quoted(part)}: {quoted(text)}"


def _text(path: Path) -> str:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise InputError(Fault("", message("This is not a file. Name the overlay's file."), path.name))
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as wrong:
        said = message("The overlay cannot be read: {why}.", why=wrong.strerror or str(wrong))
        raise InputError(Fault("", said, str(path))) from wrong
    if len(data) > MOST_BYTES:
        raise InputError(Fault("", message("The overlay is larger than 1 MB. Divide it."), path.name))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        said = message("The overlay is not UTF-8 text. Save it as UTF-8.")
        raise InputError(Fault("", said, path.name)) from None


def _fault(name: str, line: int, said: Message) -> Fault:
    return Fault(f"line {line}", said, name)


class _Reader:
    """Turns the tree of texts into an overlay and collects every fault."""

    def __init__(self, name: str, lines: Lines) -> None:
        self._name, self._lines = name, lines
        self.faults: list[Fault] = []

    def overlay(self, tree: Tree) -> Overlay:
        top = self._mapping(tree, ())
        self._check_keys(top, (), _TOP)
        made_by = self._text(top, "made_by", ())
        listed = top.get("entries", [])
        if not isinstance(listed, list):
            if listed != "":
                self._wrong(("entries",), message("“entries” must be a list."))
            listed = []
        return Overlay(made_by=made_by, entries=tuple(self._entries(listed)))

    def _entries(self, listed: list[Tree]) -> Iterator[Entry]:
        seen: set[tuple[str, str]] = set()
        for index, node in enumerate(listed):
            if len(self.faults) > MOST_FAULTS:
                return
            before = len(self.faults)
            entry = self._entry(self._mapping(node, ("entries", index)), ("entries", index))
            if entry is None or len(self.faults) > before:
                continue
            if entry.key in seen:
                said = message("The fact “{fact}” has two entries. Keep one of the two.", fact=entry.fact)
                self._wrong(("entries", index), said)
            seen.add(entry.key)
            yield entry

    def _entry(self, node: Mapping[str, Tree], at: tuple[Step, ...]) -> Entry | None:
        self._check_keys(node, at, _ENTRY)
        for key in _NEEDED:
            if not node.get(key):
                self._wrong(at, message("“{key}” is missing. Add it.", key=key))
        texts = {key: self._text(node, key, at) for key in _ENTRY if key not in ("was", "now")}
        when = self._day(texts["when"], (*at, "when"))
        dated = self._day(texts["source_date"], (*at, "source_date"))
        self._check_form(texts, at)
        was = self._seen(node["was"], (*at, "was")) if "was" in node else None
        now = self._values(node.get("now", {}), (*at, "now"))
        if was is None and not now:
            self._wrong(at, message("The entry has neither “was” nor “now”: it confirms and adds nothing."))
        if when is None:
            return None
        if dated and dated > when:
            self._wrong(
                (*at, "source_date"), message("The source is younger than the day on which it was read.")
            )
        return Entry(
            country=texts["country"], fact=texts["fact"], who=texts["who"], when=when, source=texts["source"], was=was, now=now,
            grade=Grade(texts["grade"]) if texts["grade"] in _GRADES else Grade.OFFICIAL, url=texts["url"], source_date=dated,
            note=texts["note"],
        )  # fmt: skip

    def _check_form(self, texts: Mapping[str, str], at: tuple[Step, ...]) -> None:
        if texts["grade"] and texts["grade"] not in _GRADES:
            there = ", ".join(_GRADES)
            said = message(
                "“{grade}” is no grade of what was read. There are: {there}.",
                grade=texts["grade"],
                there=there,
            )
            self._wrong((*at, "grade"), said)
        if texts["fact"] and not _ID.fullmatch(texts["fact"]):
            said = message(
                "“{fact}” is not the id of a fact. See the list: aryz sources.", fact=texts["fact"]
            )
            self._wrong((*at, "fact"), said)
        if texts["country"] and not _CODE.fullmatch(texts["country"]):
            self._wrong(
                (*at, "country"), message("“{code}” is not the code of a country.", code=texts["country"])
            )

    def _seen(self, node: Tree, at: tuple[Step, ...]) -> Seen | None:
        mapping = self._mapping(node, at)
        self._check_keys(mapping, at, ("grade", "value"))
        grade = self._text(mapping, "grade", at)
        value = self._values(mapping.get("value", {}), (*at, "value"))
        if grade not in {each.value for each in Grade}:
            self._wrong(at, message("“was” must say the grade that the fact had."))
            return None
        return Seen(value=value, grade=Grade(grade))

    def _values(self, node: Tree, at: tuple[Step, ...]) -> dict[str, str]:
        mapping = self._mapping(node, at)
        return {key: self._text(mapping, key, at) for key in mapping}

    # --- pieces

    def _mapping(self, node: Tree, at: tuple[Step, ...]) -> dict[str, Tree]:
        if isinstance(node, dict):
            return node
        if node not in ("", None):
            self._wrong(at, message("Here must stand keys with their values."))
        return {}

    def _check_keys(self, node: Mapping[str, Tree], at: tuple[Step, ...], known: Collection[str]) -> None:
        for key in node:
            if key not in known:
                near = get_close_matches(key[:40], known, 1)
                said = (
                    message(
                        "“{key}” is not a key we know. Did you mean “{near}”?", key=key[:40], near=near[0]
                    )
                    if near
                    else message("“{key}” is not a key we know. Take it away.", key=key[:40])
                )
                self._wrong((*at, key), said)

    def _text(self, node: Mapping[str, Tree], key: str, at: tuple[Step, ...]) -> str:
        text = node.get(key, "")
        if not isinstance(text, str):
            self._wrong((*at, key), message("“{key}” must be one text.", key=key[:40]))
            return ""
        match at[-1:]:
            case ("now",):
                said = text_problem(text)
            case ("value",):  # of ours, where a line may end
                said = text_problem(text.replace("\n", " "))
            case _:
                said = text_problem(text, LONGEST_LINE)
        if said is not None:
            self._wrong((*at, key), said)
        return text

    def _day(self, text: str, at: tuple[Step, ...]) -> date | None:
        if not text:
            return None
        try:
            day = date.fromisoformat(text)
        except ValueError:
            day = date.min
        if day.isoformat() != text or not FIRST_YEAR <= day.year <= LAST_YEAR:
            self._wrong(at, message("“{given}” is not a date. Write it like 2026-11-23.", given=text[:40]))
            return None
        return day

    def _wrong(self, at: tuple[Step, ...], said: Message) -> None:
        if len(self.faults) <= MOST_FAULTS:
            line = next((self._lines[at[:n]] for n in range(len(at), 0, -1) if at[:n] in self._lines), 1)
            self.faults.append(_fault(self._name, line, said))
