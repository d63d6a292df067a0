"""The letter as plain text."""

from __future__ import annotations

from aryz.documents.text import render_text
from aryz.model.letter import Paragraph, Receipt
from tests.documents.letters import full, letter, run

WHOLE = """\
Қоғамдық тәртіп және бейнебақылау департаментінің бастығына
A-1

Request: Aigul Assanova
№ 900101400123
Алматы, Жандосов 15-8
A05D0C9
Request 2: Асанов Серік

REQUEST
keep the recording until this request is decided

19.11.2026, 18:00–18:30. I was in the field of view of the camera at the crossing of Abay Avenue and Rozybakiev Street. \
No sign says how long the owner of the camera keeps the recording, to whom it is given, and whether anyone asked for my consent.

Request

keep the recording until this request is decided:

1) keep the recording until this request is decided;
2) give a list of the data;
3) state how long they are kept.

– A-1
– B-2

№ | Камера | Сома, ₸
1 | Абай – Розыбакиев, 2-камера | 184 500

Қосымша:
1. Сенімхат, 2 парақ.
2. Фото, 1 парақ.

22.11.2026
____________________ (қолы)
Aigul Assanova

Екінші дана
Күні: ____________________
Кіріс №: ____________________
"""


def test_the_whole_letter() -> None:
    assert render_text(full("en")) == WHOLE


def test_an_answer_is_kept_as_it_is() -> None:
    said = "a  b\n\n  c <b>&amp; \u00a0№\u00ad5\tend"
    assert render_text(letter(Paragraph(runs=run(said)))) == said + "\n"


def test_line_ends_are_line_feeds() -> None:
    assert render_text(letter(Paragraph(runs=run("a\r\nb\rc")), Paragraph(runs=()))) == "a\nb\nc\n"


def test_a_receipt_has_room_to_write() -> None:
    lines = (
        run("Принято: вх. № _____"),
        run("Дата:"),
        (*run("Подпись ___"), *run("____ ")),
        run("___"),
        run("a_b"),
    )
    rule = "_" * 20
    said = [f"Принято: вх. № {rule}", f"Дата: {rule}", f"Подпись {rule}", rule, "a_b"]
    assert render_text(letter(Receipt(lines=lines))).splitlines() == said
