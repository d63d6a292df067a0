"""One spelling for all: names in Cyrillic and Latin, with and without the letters of Kazakh and Kyrgyz, come to the same signs.

A rough sound of the word, the same for both scripts; two different names may come to one, which a search can bear.
"""

from __future__ import annotations

import re
from unicodedata import normalize

_CYRILLIC = {
    "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "ґ": "g", "д": "d", "е": "e", "ё": "e", "є": "e", "э": "e",
    "ж": "zh", "җ": "zh", "з": "z", "и": "i", "і": "i", "ї": "i", "й": "i", "ы": "i", "к": "k", "қ": "k", "л": "l", "м": "m",
    "н": "n", "ң": "ng", "о": "o", "ө": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ү": "u", "ұ": "u", "ў": "u",
    "ф": "f", "х": "kh", "һ": "kh", "ҳ": "kh", "ц": "ts", "ч": "ch", "ҷ": "zh", "ш": "sh", "щ": "shch", "ъ": "", "ь": "",
    "ю": "iu", "я": "ia", "ӣ": "i", "ӯ": "u",
}  # fmt: skip
_LATIN = {
    "ş": "sh",
    "š": "sh",
    "ș": "sh",
    "ç": "ch",
    "č": "ch",
    "ž": "zh",
    "ı": "i",
    "ŋ": "ng",
    "ß": "ss",
    "ø": "o",
    "ł": "l",
    "đ": "d",
}
_SIGNS = str.maketrans({**_CYRILLIC, **_LATIN, "'": "", "’": "", "ʼ": ""})
_ALIKE = (
    ("yo", "e"), ("ye", "e"), ("y", "i"), ("w", "u"), ("shch", "sh"), ("sch", "sh"), ("dzh", "zh"), ("dj", "zh"), ("j", "zh"), ("kh", "h"),
    ("gh", "g"), ("ph", "f"), ("ck", "k"), ("q", "k"), ("x", "ks"), ("ng", "n"), ("ie", "e"),
)  # fmt: skip
_MARKS = re.compile("[\u0300-\u036f\u0483-\u0489\u1dc0-\u1dff\u20d0-\u20ff]+")
_TWICE = re.compile(r"([a-z])\1+")
_BETWEEN = re.compile(r"[^\w]+|_+")


def fold(text: str) -> str:
    """The text in one spelling: small Latin letters, figures, one blank between words. An apostrophe parts no word."""
    found = _bare(normalize("NFC", text).casefold().translate(_SIGNS))
    for one, other in _ALIKE:
        found = found.replace(one, other)
    return _BETWEEN.sub(" ", _TWICE.sub(r"\1", found)).strip()


def figures(text: str) -> str:
    """A number without what parts its figures: "+7 701 000-00-01" is looked for as one too."""
    return _BETWEEN.sub("", text)


def _bare(text: str) -> str:
    """Without the marks above and below the letters."""
    if text.isascii():
        return text
    return _MARKS.sub("", normalize("NFKD", text))
