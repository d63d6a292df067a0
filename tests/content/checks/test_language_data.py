"""The patterns of each language: every one has a bad text that it finds, and good texts are left alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from aryz.content.checks.language_data import LanguageTests
from aryz.content.decoding import decode

BAD = {
    "kk": (
        "22 қараша 2026 жыл", "мыйзам", "адамдар менен", "жеке деректерді", "персоналды деректер", "видеонаблюдение",
        "өтінім беремін", "шағым-өтініш", "заявление", "кукык", "сенің", "өтініш сізге", "келген(а)", "шағым бойынша беремін",
        "беруге сұраймын", "растауынызды", "беруу", "24-бапы", "15те", "ӘРПКнің", "15 жұмыс күні", "24-бабы", "Абай көшесі",
    ),
    "ky": (
        "22-ноябрь 2026-жыл", "құқық", "Асанов мен Усенов", "жалоба", "персоналдык дайындар", "расписание", "1-тармак", "жумушчу күн",
        "иш күнү", "сенин", "катты сиз", "келген(ла)", "берүүгө суранам", "дарегиниз", "сактау", "төмөнкүлердү", "бекитъъ", "берене 24",
        "100-дөн", "ИИМ-нин", "14 жумуш күн", "24-берене", "Чүй проспектиси",
    ),
    "ru": (
        "2026 года 22 ноября", "согласно закона", "в течении месяца", "по истечению срока", "проживающий(ая) уехал(а)",
        "статьи 14 части 7", "10-ти дней", "15 рабочих дней", "статье 24", "ул. Мира",
    ),
    "en": ("personal informations", "15 working days", "Article 24", "Republic Avenue"),
}  # fmt: skip
GOOD = {
    "kk": (
        "2026 жылғы 22 қараша", "дербес деректерімді беруіңізді сұраймын", "Сізден жауап күтемін", "өтінішхат беремін",
        "24-бабы 1-тармағының", "15-те", "ӘРПК-нің", "сенімхат негізінде", "туу туралы куәлік", "болған жағдайда, қажет болса",
    ),
    "ky": (
        "2026-жылдын 22-ноябры", "жеке маалыматтарымды берүүңүздү суранам", "Сизден жооп күтөм", "субъектинин укугу",
        "24-беренесинин 1-бөлүгү", "100дөн ашык", "сентябрда", "төмөнкүлөрдү көрсөтүүңүздү",
    ),
    "ru": ("22 ноября 2026 года", "согласно закону", "в течение месяца", "части 7 статьи 14", "в соответствие с законом", "30 дней"),
    "en": ("information about me", "the data", "an avenue of redress is open"),
}  # fmt: skip
HAS = {
    "kk": {"T4", "T5", "T6", "T7", "T9", "T10"},
    "ky": {"T4", "T5", "T6", "T7", "T9", "T10"},
    "ru": {"T4", "T5", "T9", "T10"},
    "uk": {"T4", "T5", "T9", "T10", "T12"},
    "en": {"T5"},
}
"""Tests T4 to T12 that each language answers by patterns. T6 (ң lost) and T7 (long vowels) have no counterpart in Russian,
Ukrainian and English; English has no law chain and no suffixes. T1 to T3, T8, T12 to T15 are rules of their own for all."""
TYPED = {"typed-term", "typed-law", "typed-address"}


def judged_by(root: Path, code: str) -> LanguageTests:
    return decode(root / "templates" / "languages" / "checks" / f"{code}.yaml", LanguageTests)


@pytest.mark.parametrize("code", sorted(BAD))
def test_every_pattern_finds_a_bad_text(code: str, root: Path) -> None:
    idle = [
        each.pattern
        for each in judged_by(root, code).wrong
        if not any(re.search(each.pattern, text) for text in BAD[code])
    ]
    assert idle == []


@pytest.mark.parametrize("code", sorted(BAD))
def test_every_bad_text_is_found(code: str, root: Path) -> None:
    wrong = judged_by(root, code).wrong
    missed = [text for text in BAD[code] if not any(re.search(each.pattern, text) for each in wrong)]
    assert missed == []


@pytest.mark.parametrize("code", sorted(GOOD))
def test_good_texts_are_left_alone(code: str, root: Path) -> None:
    judging = [each for each in judged_by(root, code).wrong if each.test not in TYPED]
    told = [(text, each.pattern) for text in GOOD[code] for each in judging if re.search(each.pattern, text)]
    assert told == []


@pytest.mark.parametrize("code", sorted(HAS))
def test_each_language_has_the_tests_of_the_glossary(code: str, root: Path) -> None:
    tests = judged_by(root, code)
    assert {each.test for each in tests.wrong} == HAS[code] | TYPED
    assert bool(tests.shares) == (code in {"kk", "ky", "uk"})
    assert bool(tests.requests and tests.number_endings and tests.suffixes) == (code in {"kk", "ky"})
