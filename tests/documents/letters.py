"""Invented letters that go through every block, in four languages. The words are samples, not templates; no law, no person."""

from __future__ import annotations

from pathlib import Path

from aryz.model.country import Layout
from aryz.model.letter import (
    Addressee,
    AnyBlock,
    Attachments,
    Closing,
    Demand,
    Demands,
    Items,
    Letter,
    LetterRole,
    Notice,
    Paragraph,
    Receipt,
    Run,
    Runs,
    Sender,
    Table,
    Title,
)

FONTS = Path(__file__).resolve().parents[2] / "templates" / "fonts"
PROSE = {
    "kk": "Алматы қаласы, Абай даңғылы мен Розыбакиев көшесінің қиылысында, камераның көру аймағында болдым. Камераның "
    "иесі бейнежазбаны қанша уақыт сақтайтыны, оны кімге беретіні және менің келісімім бар-жоғы туралы ешқандай белгі жоқ.",
    "ky": "Бишкек шаары, Чүй проспектиси, 136 дарегинде, камеранын көрүү аймагында болдум. Камеранын ээси видеожазууну "
    "канча убакыт сактай турганы, аны кимге берери жана менин макулдугум бар-жогу жөнүндө эч кандай белги жок.",
    "ru": "Я находился в зоне обзора камеры на пересечении проспекта Абая и улицы Розыбакиева. Нет никакого знака о том, "
    "сколько времени владелец камеры хранит запись, кому он её передаёт и было ли на это получено моё согласие.",
    "en": "I was in the field of view of the camera at the crossing of Abay Avenue and Rozybakiev Street. No sign says how "
    "long the owner of the camera keeps the recording, to whom it is given, and whether anyone asked for my consent.",
}
TITLES = {"kk": "Арыз", "ky": "Арыз", "ru": "Заявление", "en": "Request"}
NAMES = {
    "kk": "Асанова Айгүл Серікқызы",
    "ky": "Асанова Айгүл",
    "ru": "Асанова Айгуль Сериковна",
    "en": "Aigul Assanova",
}
ASKED = {
    "kk": ("бейнежазбаны жоймай сақтауыңызды", "дербес деректерімнің тізбесін беруіңізді", "сақтау мерзімін көрсетуіңізді сұраймын"),
    "ky": ("видеожазууну жок кылбай сактап турууңузду", "маалыматтардын тизмесин берүүңүздү", "мөөнөтүн көрсөтүүңүздү суранам"),
    "ru": ("сохранить видеозапись до рассмотрения обращения", "предоставить перечень данных", "указать срок их хранения"),
    "en": ("keep the recording until this request is decided", "give a list of the data", "state how long they are kept"),
}  # fmt: skip
LANGUAGES = tuple(PROSE)


def run(text: str, *of: str, lang: str = "", bold: bool = False) -> Runs:
    """One run."""
    return (Run(text, of, lang=lang, bold=bold),)


def letter(
    *blocks: AnyBlock, language: str = "ru", layout: Layout | None = None, title: str = "Запрос: орган"
) -> Letter:
    """A letter of these blocks."""
    return Letter(
        kind="access",
        country="kz",
        system="kz-some",
        language=language,
        role=LetterRole.FILING,
        title=title,
        blocks=blocks,
        layout=layout or Layout(),
    )


def full(language: str = "kk", *, paragraphs: int = 1, notice: bool = False) -> Letter:
    """A letter with every block; with 8 paragraphs it fills two pages."""
    return letter(
        *([_notice()] if notice else []),
        *_header(language),
        Paragraph(id="facts", runs=(*run("19.11.2026, 18:00–18:30. ", "incident.from"), *run(PROSE[language], "facts"))),
        *(Paragraph(id=f"more-{index}", runs=run(PROSE[language])) for index in range(1, paragraphs)),
        Paragraph(id="heading", heading=True, runs=run(TITLES[language])),
        Paragraph(id="asks", runs=run(ASKED[language][0] + ":")),
        Demands(items=tuple(Demand(id=f"d{n}", number=n, runs=run(text)) for n, text in enumerate(ASKED[language], 1))),
        Items(items=(run("A-1"), run("B-2", "incident.camera", lang="en"))),
        _table(),
        *_end(language),
        language=language,
    )  # fmt: skip


def _notice() -> Notice:
    return Notice(
        runs=(
            *run("Reading copy: this body accepts другой язык. ", lang="en"),
            *run("Переведите это письмо."),
        )
    )


def _header(language: str) -> tuple[AnyBlock, ...]:
    name, label = NAMES[language], TITLES[language]
    address = run("Алматы, Жандосов 15-8\nA05D0C9", "person.postal_address")
    lines = (
        (*run(f"{label}: "), *run(name, "person.name")),
        (*run("№ "), *run("900101400123", "person.id_number")),
        address,
    )
    return (
        Addressee(lines=(run("Қоғамдық тәртіп және бейнебақылау департаментінің бастығына"), run("A-1"))),
        Sender(lines=(*lines, (*run(f"{label} 2: "), *run("Асанов Серік", "representative.name")))),
        Title(runs=run(label), subtitle=run(ASKED[language][0])),
    )


def _table() -> Table:
    head = tuple(run(text) for text in ("№", "Камера", "Сома, ₸"))
    return Table(rows=(head, tuple(run(text) for text in ("1", "Абай – Розыбакиев, 2-камера", "184 500"))))


def _end(language: str) -> tuple[AnyBlock, ...]:
    return (
        Attachments(heading=run("Қосымша:"), items=(run("Сенімхат, 2 парақ."), run("Фото, 1 парақ."))),
        Closing(
            date=run("22.11.2026", "date"), signature_label="(қолы)", name=run(NAMES[language], "person.name")
        ),
        Receipt(lines=(run("Екінші дана"), run("Күні:"), run("Кіріс №:"))),
    )
