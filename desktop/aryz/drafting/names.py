"""Names of people, letter by letter as in the document: in full, and with initials for a signature."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aryz.model.answers import Name
    from aryz.model.language import Language

SCRIPTS = {"LATIN": "und-Latn", "CYRILLIC": "und-Cyrl"}
"""The mark of a name in another script than the letter's: the name's language is not known."""


def full_name(name: Name, language: Language) -> str:
    """Surname, name, patronymic in the order of the language; parts that are not given leave no gap."""
    written = language.phrases["full-name"].format(
        family=name.family.strip(), given=name.given.strip(), patronymic=name.patronymic.strip()
    )
    return " ".join(part for part in written.split(" ") if part)


def initials(name: Name, language: Language) -> str:
    """«Б. С. Асанов» with spaces that do not break. Without a surname, or without a given name: the name in full.

    A patronymic of two words («Тыныстан уулу») has no initial and is left out.
    """
    family, given, patronymic = name.family.strip(), name.given.strip(), name.patronymic.strip()
    if not family or not given:
        return full_name(name, language)
    letters = [_initial(given, language)]
    if patronymic and len(patronymic.split()) == 1:
        letters.append(_initial(patronymic, language))
    return language.phrases["initials"].format(initials="\u00a0".join(letters), family=family)


def _initial(word: str, language: Language) -> str:
    """«Б.»; of a double name «А.-М.»."""
    pattern = language.phrases["initial"]
    return "-".join(pattern.format(letter=part[0]) for part in word.partition(" ")[0].split("-") if part)


def script_mark(name: str, language: Language) -> str:
    """The language mark that a name needs: "" unless all its letters are of another script than the letter's."""
    scripts = {_script(char) for char in name if char.isalpha()}
    if len(scripts) != 1 or scripts == {_script(language.alphabet[0])}:
        return ""
    return SCRIPTS.get(scripts.pop(), "")


def _script(char: str) -> str:
    return unicodedata.name(char, "").partition(" ")[0]
