"""No text of ours types an address of the network or a phone number: these come from the facts, with their evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from aryz.content.checks.base import Context, Hit, Rule, Severity, catalogue_file
from aryz.content.checks.letter_sources import letter_sources
from aryz.content.checks.texts import FIELD, Genre, texts
from aryz.model.base import message

_LINK = r"(?i)https?://[^\s<]+|\bwww\.[^\s<]+|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\+\d[\d\s()-]{8,}\d"
_INVENTED = re.compile(r"(?i)\bexample(?:\.(?:org|com|net))?$|^\+?[\d\s()-]*(?:000|555)")
"""Names and numbers that belong to nobody (RFC 2606): an example at a question may show its form."""


def _run(ctx: Context) -> Iterator[Hit]:
    link, host = re.compile(_LINK), _hosts(ctx)
    for source in letter_sources(ctx):
        for found in link.finditer(source.source):
            line = source.source.count("\n", 0, found.start()) + 1
            yield _hit(source.file, source.where(line), found[0])
    for text in texts(ctx):
        if text.genre in {Genre.LETTER, Genre.GRAMMAR}:
            yield from (_hit(text.file, text.where, found[0]) for found in host.finditer(text.text))
    for code, words in ctx.catalogues.items():
        for domain, msgid, said in words.everything():
            bare = FIELD.sub(" ", said)
            for found in (*link.finditer(bare), *host.finditer(link.sub(" ", bare))):
                if not _INVENTED.search(found[0]):
                    yield _hit(catalogue_file(code, domain), msgid, found[0])


def _hosts(ctx: Context) -> re.Pattern[str]:
    """Bare names of hosts: those that end as the hosts do at which something was read."""
    urls = (urlsplit(source.url).hostname or "" for each in ctx.countries for source in each.sources.values())
    ends = sorted({end for host in urls if (end := host.rpartition(".")[2]).isascii() and end.isalpha()})
    return re.compile(
        rf"(?i)(?<![\w.@/-])(?:[a-z0-9-]+\.)+(?:{'|'.join(ends)})\b(?!\.?\w)" if ends else r"(?!)"
    )


def _hit(file: str, where: str, link: str) -> Hit:
    return Hit(file, where, message("“{link}” is typed in a text.", link=link))


RULE = Rule(
    id="typed-link",
    what="No link, e-mail address or phone number typed in a letter or on the screen",
    why="A contact is shown and printed only with its evidence, and ages with its page",
    severity=Severity.ERROR,
    do=message("Put it into the facts with its evidence, and take it out of the text."),
    run=_run,
)
