"""The words of the screen: gettext catalogues of the two domains, read when first asked for.

``aryz``: English sentences of the code are the ids, so English is itself. ``facts``: symbolic ids of templates/, in all
languages alike. A word that is missing is an error: nothing falls back to another language without a word.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, cached_property
from pathlib import Path

from aryz.content.mo import Messages, read_messages
from aryz.content.paths import data_root
from aryz.model.base import ContentError, Message, message
from aryz.model.letter import Warned

CODE, FACTS = "aryz", "facts"
SOURCE = "en"
"""The language in which the code's sentences are written."""
OWN_NAME = "language.name"
"""The id under which every catalogue says the name of its own language."""


def catalogue(language: str, root: Path | None = None) -> Catalogue:
    """The words of an interface language; raises ContentError where it is not there."""
    return _catalogue(language, root or data_root())


@cache
def _catalogue(language: str, root: Path) -> Catalogue:
    if language not in interface_languages(root):
        raise ContentError(message("There are no words in the language “{language}”.", language=language))
    return Catalogue(language, root / "locales" / language / "LC_MESSAGES")


def interface_languages(root: Path | None = None) -> tuple[str, ...]:
    """The codes of the languages that the screen can speak: the folders of locales/, and always the code's own."""
    folders = (root or data_root()) / "locales"
    found = {path.parent.name for path in folders.glob("*/LC_MESSAGES")}
    return tuple(sorted(found | {SOURCE}))


def language_names(root: Path | None = None) -> dict[str, str]:
    """Code -> the name of each interface language in itself."""
    return {code: catalogue(code, root).fact(OWN_NAME) for code in interface_languages(root)}


class Catalogue:
    """All words of one interface language. Every method raises ContentError where a word is missing."""

    def __init__(self, language: str, folder: Path) -> None:
        self.language = language
        self._folder = folder

    def say(self, said: Message) -> str:
        """A sentence of the core, translated and filled."""
        text = self.text(said.text)
        return text.format(**said.values) if said.values else text

    def warning(self, warned: Warned) -> str:
        """A warning about a draft; the body that it speaks of is named in this language where its name is known."""
        if warned.fact:
            return self.fact(warned.fact)
        name = warned.names.get(self.language)
        said = warned.message
        return self.say(Message(said.text, {**said.values, "name": name}) if name else said)

    def text(self, english: str) -> str:
        """A sentence of the code."""
        return english if self._is_source else self._found(self._code, CODE, english)[0]

    def context(self, context: str, english: str) -> str:
        """A short word of the code whose meaning depends on where it stands (gettext's ``pgettext``)."""
        return english if self._is_source else self._found(self._code, CODE, f"{context}\4{english}")[0]

    def plural(self, one: str, many: str, number: int) -> str:
        """A sentence of the code in the form that ``number`` asks for, with ``{n}`` filled."""
        if self._is_source:
            return (one if number == 1 else many).format(n=number)
        forms = self._found(self._code, CODE, one)
        return forms[min(self._code.plural(number), len(forms) - 1)].format(n=number)

    def fact(self, msgid: str) -> str:
        """A label of the facts, by its id."""
        return self._found(self._facts, FACTS, msgid)[0]

    def has_fact(self, msgid: str) -> bool:
        """Whether a label of the facts is there."""
        return msgid in self._facts.texts

    def everything(self) -> Iterator[tuple[str, str, str]]:
        """Domain, id and text of every word: for the checks of languages."""
        for domain, messages in self._domains():
            for msgid, forms in messages.texts.items():
                yield from ((domain, msgid, form) for form in forms)

    def _domains(self) -> Iterator[tuple[str, Messages]]:
        if not self._is_source:
            yield CODE, self._code
        yield FACTS, self._facts

    @property
    def _is_source(self) -> bool:
        return self.language == SOURCE

    @cached_property
    def _code(self) -> Messages:
        return self._read(CODE)

    @cached_property
    def _facts(self) -> Messages:
        return self._read(FACTS)

    def _read(self, domain: str) -> Messages:
        found = read_messages(self._folder, domain)
        if found is None:
            raise ContentError(
                message(
                    "The catalogue “{domain}” of the language “{language}” is missing. Install the program again.",
                    domain=domain,
                    language=self.language,
                )
            )
        return found

    def _found(self, messages: Messages, domain: str, msgid: str) -> tuple[str, ...]:
        forms = messages.texts.get(msgid, ())
        if not forms or not all(forms):
            raise ContentError(
                message(
                    "The catalogue “{domain}” of the language “{language}” lacks “{id}”.",
                    domain=domain,
                    language=self.language,
                    id=msgid,
                )
            )
        return forms
