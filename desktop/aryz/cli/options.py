"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from aryz.content.words import interface_languages
from aryz.interview.dates import EARLIEST, LATEST
from aryz.model.base import Fault, InputError, message

if TYPE_CHECKING:
    from aryz.cli.session import Session

Command = Callable[..., Any]

as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")
output = click.option(
    "-o", "--output", "folder", required=True, type=click.Path(path_type=Path), help="Folder for the letters."
)
formats = click.option(
    "--format",
    "formats",
    default="pdf",
    show_default=True,
    help="pdf, docx, txt, eml, kit, or several with commas.",
)


def _set_language(context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    session: Session = context.obj
    if value:
        session.language = value
    return value


def language(command: Command) -> Command:
    """``--language``: of the words and names that are printed."""
    return click.option(
        "--language",
        type=click.Choice(interface_languages()),
        callback=_set_language,
        expose_value=False,
        help="Language of the words and names.",
    )(command)


class Day(click.ParamType[date]):
    """A date as YYYY-MM-DD, between 1900 and 2199."""

    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The date, or a usage error that shows the form."""
        if isinstance(value, date):
            return value
        try:
            day = date.fromisoformat(str(value))
        except ValueError:
            day = date.max
        if day.isoformat() != value or not EARLIEST <= day <= LATEST:
            self.fail(f"“{value}” is not a date. Write it like 2026-11-23.", param, ctx)
        return day


def known(table: Any, some_id: str, field: str) -> Any:
    """``table(some_id)``, or a clear fault where there is no such id."""
    try:
        return table(some_id)
    except KeyError as missing:
        said = message("“{id}” is not known. See the list: aryz where, aryz letters.", id=some_id)
        raise InputError(Fault(field, said)) from missing
