"""The estimate of a passphrase is honest: it does not take a word that it cannot read for chance."""

from __future__ import annotations

import pytest

from aryz.casebook.vault.strength import strength


@pytest.mark.parametrize(
    "weak",
    [
        "",
        "12345678",
        "password",
        "пароль",
        "пароль пароль пароль",
        "қазақстан",
        "Кыргызстан2026",
        "qwerty1234",
    ],
)
def test_what_falls_at_once(weak: str) -> None:
    assert strength(weak).score <= 1


@pytest.mark.parametrize(
    "strong",
    ["ручей копейка жираф винт", "төрт бақа қызыл шам", "correct horse battery staple", "x" + "Kq7!vR2#pL9w"],
)
def test_what_holds(strong: str) -> None:
    assert strength(strong).score == 4


def test_more_words_hold_longer() -> None:
    found = [
        strength(text).seconds
        for text in ("ручей", "ручей винт", "ручей винт жираф", "ручей винт жираф копейка")
    ]
    assert found == sorted(found)
    assert found[-1] > 100 * found[1]


def test_any_length_is_estimated() -> None:
    assert strength("ж" * 1000).score < 2
    assert strength("correct horse battery staple " * 30).score == 4
