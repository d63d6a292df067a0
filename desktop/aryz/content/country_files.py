"""One country's folder as one Country: files read, ids made keys, dates of sources laid on the evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from aryz.content.decoding import decode
from aryz.content.reading import content_error
from aryz.model.base import Record, message
from aryz.model.bodies import Body, Caution, Channel, System
from aryz.model.country import Calendar, Country, Profile
from aryz.model.evidence import Source
from aryz.model.law import Act, Requirement, Right, Rung, TermUse, TimeLimit

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from aryz.content.loading import Tree


class Limits(Record, frozen=True, kw_only=True):
    """limits.yaml: the time limits, and which of them answers which question."""

    limits: tuple[TimeLimit, ...] = ()
    terms: tuple[TermUse, ...] = ()


FILES: dict[str, type[object]] = {
    "country": Profile,
    "sources": tuple[Source, ...],
    "laws": tuple[Act, ...],
    "rights": tuple[Right, ...],
    "limits": Limits,
    "requirements": tuple[Requirement, ...],
    "bodies": tuple[Body, ...],
    "systems": tuple[System, ...],
    "routes": tuple[Rung, ...],
    "cautions": tuple[Caution, ...],
    "channels": tuple[Channel, ...],
    "calendar": Calendar,
}
"""The files of a country's folder (without ``.yaml``), and what each holds."""

UNKNOWN = "unknown"
"""What a file writes as ``source_date`` where the page bears no date."""


class _Named(Protocol):
    @property
    def id(self) -> str: ...


N = TypeVar("N", bound=_Named)
T = TypeVar("T")


def read_country(folder: Path) -> Country:
    """The country in ``folder``; raises ContentError where a file is missing, wrong, or has an id twice."""
    sources = _by_id(
        folder / "sources.yaml", decode(folder / "sources.yaml", tuple[Source, ...], drop_unknown)
    )
    prepare = _dating(sources)

    def read(name: str, into: type[T]) -> T:
        return decode(folder / f"{name}.yaml", into, prepare)

    def table(name: str, into: type[tuple[N, ...]]) -> dict[str, N]:
        return _by_id(folder / f"{name}.yaml", read(name, into))

    limits = read("limits", Limits)
    return Country(
        profile=read("country", Profile),
        sources=sources,
        acts=table("laws", tuple[Act, ...]),
        rights=table("rights", tuple[Right, ...]),
        limits=_by_id(folder / "limits.yaml", limits.limits),
        terms=limits.terms,
        requirements=read("requirements", tuple[Requirement, ...]),
        bodies=table("bodies", tuple[Body, ...]),
        systems=table("systems", tuple[System, ...]),
        routes=read("routes", tuple[Rung, ...]),
        cautions=read("cautions", tuple[Caution, ...]),
        channels=read("channels", tuple[Channel, ...]),
        calendar=read("calendar", Calendar),
    )


def _by_id(path: Path, items: tuple[N, ...]) -> dict[str, N]:
    found: dict[str, N] = {}
    for item in items:
        if item.id in found:
            raise content_error(
                path, 1, message("the id “{id}” stands twice. Give each its own.", id=item.id)
            )
        found[item.id] = item
    return found


def drop_unknown(tree: Tree) -> None:
    """Take the word ``unknown`` out of every ``source_date``: a date that is not known is none."""
    _walk(tree, lambda node: node.pop("source_date") if node.get("source_date") == UNKNOWN else None)


def _dating(sources: dict[str, Source]) -> Callable[[Tree], None]:
    """What lays a source's dates on each evidence that does not bear its own; ``unknown`` stays unknown."""
    dates: dict[str, tuple[Tree, Tree]] = {
        each.id: (_iso(each.source_date), _iso(each.checked_on)) for each in sources.values()
    }

    def lay(node: dict[str, Tree]) -> None:
        if "grade" not in node:
            return
        dated, checked = dates.get(str(node.get("source")), (None, None))
        said = node.get("source_date", dated)
        node["source_date"] = None if said == UNKNOWN else said
        node["checked_on"] = node.get("checked_on", checked)

    return lambda tree: _walk(tree, lay)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _walk(tree: Tree, visit: Callable[[dict[str, Tree]], object]) -> None:
    """Every mapping of the tree, once."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            visit(node)
            waiting.extend(value for value in node.values() if isinstance(value, dict | list))
        elif isinstance(node, list):
            waiting.extend(value for value in node if isinstance(value, dict | list))
