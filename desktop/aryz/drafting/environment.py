"""Jinja2 for letters: sandboxed, strict, escaping; templates come from the Library alone and are compiled once.

A start tag of a template gets its file and line as attribute ``at``, so that a fault in the letter names its place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

import jinja2
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from aryz.content.paths import inside
from aryz.drafting.vocabulary import TAGS
from aryz.model.base import ContentError, message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Template

    from aryz.content.library import Library

SHARED = "shared"
_FAULTS = (jinja2.TemplateError, ContentError, TypeError, AttributeError)
"""What a template can do wrong while it runs."""
_PIECES = re.compile(r"(?:\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\})|<(?P<tag>[A-Za-z_][\w.:-]*)|<[!?]", re.DOTALL)


def located(source: str, file: str) -> str:
    """The source with ``at="file:line"`` in each start tag. ContentError for a tag that letters do not have."""

    def mark(piece: re.Match[str]) -> str:
        text, tag = piece[0], piece["tag"]
        if tag is None and not text.startswith("<"):
            return text
        line = source.count("\n", 0, piece.start()) + 1
        if tag not in TAGS:
            said = message(
                "{file}, line {line}: letters have no “{tag}”. Use the parts of letters.",
                file=file,
                line=line,
                tag=text,
            )
            raise ContentError(said)
        return f'{text} at="{file}:{line}"'

    return _PIECES.sub(mark, source)


class Press:
    """The compiled templates of one language for one country."""

    def __init__(self, library: Library, language: str, country: str) -> None:
        self._library = library
        self._language = language
        self._country = country
        self._texts: dict[str, Template] = {}
        self._environment = SandboxedEnvironment(
            loader=jinja2.FunctionLoader(self._load),
            undefined=jinja2.StrictUndefined,
            autoescape=True,
            cache_size=-1,
            auto_reload=False,
            keep_trailing_newline=True,
        )
        self._environment.globals.clear()

    def _load(self, name: str) -> tuple[str, str, None] | None:
        if name == SHARED:
            file = f"templates/letters/{SHARED}/{self._language}.xml"
            return located(self._library.shared_template(self._language), file), file, None
        path = self._library.template_path(name, self._language, self._country)
        file = inside(path, self._library.root)
        return located(self._library.template(name, self._language, self._country), file), file, None

    def letter(self, kind: str, names: Mapping[str, object]) -> str:
        """The letter's XML. ``names`` are the functions and values that the template may use."""
        try:
            return self._environment.get_template(kind).render(names)
        except _FAULTS as error:
            raise _explained(error, kind) from None

    def text(self, source: str, place: str, names: Mapping[str, object]) -> Markup:
        """The XML of a paragraph that stands in the facts; ``place`` says where, for faults."""
        try:
            if source not in self._texts:
                self._texts[source] = self._environment.from_string(located(source, place))
            return Markup(self._texts[source].render(names))  # noqa: S704 - our own text, values come in later
        except _FAULTS as error:
            raise _explained(error, place) from None


def _explained(error: Exception, name: str) -> ContentError:
    """The template's fault with file and line; a fault that already names its place stays as it is."""
    file, line = name, 0
    if isinstance(error, jinja2.TemplateSyntaxError):
        file, line = error.filename or error.name or name, error.lineno
    trace = error.__traceback__
    while trace is not None and not isinstance(error, jinja2.TemplateSyntaxError):
        code = trace.tb_frame.f_code.co_filename
        if code.startswith("templates/"):
            file, line = code, trace.tb_lineno
        trace = trace.tb_next
    if isinstance(error, ContentError) and not line:
        return error
    return ContentError(
        message("{file}, line {line}: {problem}.", file=file, line=line, problem=str(error).rstrip("."))
    )


_presses: WeakKeyDictionary[Library, dict[tuple[str, str], Press]] = WeakKeyDictionary()


def press(library: Library, language: str, country: str) -> Press:
    """The press for a language and a country, made once for each library."""
    made = _presses.setdefault(library, {})
    key = (language, country)
    if key not in made:
        made[key] = Press(library, language, country)
    return made[key]
