"""Parts of the kit with invented words, for the gallery and the tests."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QWidget

from aryz.gui import kit

Words = Callable[[str], str]


def as_is(words: str) -> str:
    """The words themselves."""
    return words


def stretched(words: str) -> str:
    """The words half as long again, as another language might have them; each word grows, none is added."""
    return " ".join(part + part[: max(1, len(part) // 2)] for part in words.split(" ")) if words else words


def buttons(w: Words = as_is) -> list[kit.Button]:
    """One of each kind."""
    return [
        kit.Button(w("Екі арызды жасау"), kit.Kind.PRIMARY, "forward", after=True),
        kit.Button(w("Жаңа арыз бастау"), kit.Kind.START, "forward", after=True),
        kit.Button(w("Артқа"), kit.Kind.PLAIN, "back"),
        kit.Button(w("Бүгін тапсыру"), kit.Kind.SMALL),
        kit.Button(w("Көмек"), kit.Kind.QUIET, "help"),
        kit.Button(w("Указать дату регистрации"), kit.Kind.LINK),
        kit.Button(w("Полиция департаменті"), kit.Kind.TAB),
    ]


def fields(w: Words = as_is) -> list[kit.Field]:
    """At rest, wrong, off, several lines."""
    rest = kit.Field(w("Күні"), kit.FieldKind.DATE, w("Мысалы: 19.11.2026"), "19.11.2026")
    wrong = kit.Field(
        w("Individual identification number (IIN)"),
        kit.FieldKind.NUMBER,
        w("12 digits; spaces are fine"),
        "90010140012",
    )
    wrong.set_error(w("Enter all 12 digits of the IIN. You typed 11."))
    off = kit.Field(w("Уақыты"), kit.FieldKind.TIME, "", "18:00")
    off.set_off(True)
    lines = kit.Field(
        w("Postal address for the answer"),
        kit.FieldKind.LINES,
        w("City, street, house, flat"),
        "Алматы қаласы\nЖандосов көшесі, 15-үй",
        rows=2,
    )
    return [rest, wrong, off, lines]


def choices(w: Words = as_is, current: str = "road") -> kit.ChoiceGroup:
    """The first question."""
    options = [
        kit.Option("road", w("Дорожная камера сняла мою машину"), "", "road-camera"),
        kit.Option(
            "street", w("Камера на улице или в метро сняла меня"), w("Столб, вход, вагон"), "street-camera"
        ),
        kit.Option("house", w("Камера или домофон в подъезде"), "", "house-camera"),
        kit.Option("unsure", w("Не знаю точно"), "", "unsure"),
    ]
    return kit.ChoiceGroup(options, w("Что произошло?"), current)


def holders(w: Words = as_is, count: int = 4) -> kit.Chain:
    """A chain of four."""
    found = [
        kit.HolderWords("road-camera", w("Камера"), w("Сергек, Абай даңғылы"), w("Көлікті және нөмірін түсіреді"), 3, w("Анық"), aside=w("Мұны өзіңіз көрдіңіз")),
        kit.HolderWords("server", w("Оператор"), w("«Өрнек Телеком» ЖШС"), w("Жүйені жүргізеді, жазбаны сақтайды"), 2, w("Ықтимал"), w("Жазамын"), True),
        kit.HolderWords("control-room", w("Пайдаланушы"), w("Алматы қаласының Полиция департаменті"), w("Жазбаны Жедел басқару орталығында көреді"), 2, w("Ықтимал"), w("Жазамын"), True),
        kit.HolderWords("ministry", w("Жоғары тұрған орган"), w("Ішкі істер министрлігі"), w("Полиция департаментін бақылайды"), 3, w("Анық"), aside=w("Жауап болмаса, шағым осында")),
    ]  # fmt: skip
    links = [
        kit.Link(w("бейне"), True),
        kit.Link(w("жазба"), False, w("жазба, ресми мәтіннен оқылған жоқ")),
        kit.Link(w("бағынады"), True),
    ]
    return kit.Chain(found[:count], links[: count - 1], w("Сіз осы екеуіне жазасыз"), w("Деректер кімде"))


def rail(w: Words = as_is) -> kit.Road:
    """The road of the interview."""
    done, now, last, later = kit.Stage.DONE, kit.Stage.NOW, kit.Stage.LAST_DAY, kit.Stage.TO_COME
    knots = [kit.Knot(done, w("Place and event"), "done"), kit.Knot(now, w("Who holds it"), "now"),
             kit.Knot(last, w("Last day for the answer"), "last day"), kit.Knot(later, w("Language and sending"), "to come")]  # fmt: skip
    return kit.Road(knots, w("Steps"), short=w("Step 2 of 4"))


def count(w: Words = as_is) -> kit.DayCount:
    """Fifteen working days from 25 November 2026, with a holiday."""
    numbers = iter(range(1, 20))
    cells = []
    for index, day in enumerate([*range(23, 31), *range(1, 21)]):
        label = f"{day} дек" if index == 8 else str(day)
        if index == 2:
            cells.append(kit.DayCell(label, kit.DayKind.START))
        elif index == 23:
            cells.append(kit.DayCell(label, kit.DayKind.HOLIDAY))
        elif index % 7 > 4 or index < 2 or index > 24:
            cells.append(kit.DayCell(label, kit.DayKind.OFF))
        else:
            cells.append(
                kit.DayCell(
                    label, kit.DayKind.LAST if index == 24 else kit.DayKind.COUNTED, str(next(numbers))
                )
            )
    key = [(kit.DayKind.START, w("регистрация, не считается")), (kit.DayKind.COUNTED, w("рабочий день и его номер")),
           (kit.DayKind.HOLIDAY, w("праздник, 16 декабря")), (kit.DayKind.LAST, w("последний день"))]  # fmt: skip
    return kit.DayCount(
        cells,
        ["пн", "вт", "ср", "чт", "пт", "сб", "вс"],
        key,
        [w("25 ноября письмо зарегистрировано."), w("17 декабря последний день.")],
        w("Пятнадцать рабочих дней"),
    )


def answers(w: Words = as_is) -> kit.AnswerTable:
    """Two groups; the time has just changed."""

    def answer(key: str, label: str, said: str, changed: str = "") -> kit.Answer:
        return kit.Answer(key, w(label), w(said), w("Өзгерту"), w(f"Өзгерту: {label}"), w(changed))

    return kit.AnswerTable([
        kit.AnswerGroup(w("Оқиға"), [answer("system", "Жүйе", "Сергек, Алматы"), answer("time", "Уақыты", "18:00–18:30", "Жаңа ғана өзгерді"),
                                     answer("place", "Орны", "Абай даңғылы мен Розыбакиев көшесінің қиылысы")]),
        kit.AnswerGroup(w("Сіз туралы"), [answer("address", "Пошталық мекенжайы", "Алматы қаласы, Жандосов көшесі, 15-үй, 8-пәтер"),
                                           answer("phone", "Телефоны", "Көрсетілген жоқ")]),
    ])  # fmt: skip


def letter_page(width: int = 1200) -> QImage:
    """A page of invented words, as the renderer would give it."""
    image = QImage(width, round(width * 297 / 210), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    face = QFont("Noto Serif")
    face.setPixelSize(width // 50)
    painter.setFont(face)
    scale = width / 210
    for line, (x, words) in enumerate([(110, "Алматы қаласы Полиция департаментінің"), (110, "бастығына"), (110, "Арыз иесі: Асанова Айгүл"), (95, ""), (95, "АРЫЗ"),
                                      (25, ""), (30, "2026 жылғы 19 қарашада сағат 18:00–18:30 аралығында Алматы қаласы,"),
                                      (25, "Абай даңғылында, камераның көру аймағында болдым.")]):  # fmt: skip
        painter.drawText(round(x * scale), round((25 + line * 8) * scale), words)
    painter.end()
    return image


def letter(w: Words = as_is) -> kit.LetterView:
    """A letter with one marked paragraph."""
    view = kit.LetterView(w("Letter to the police department, page 1 of 1"))
    view.set_pages([letter_page()])
    view.set_marks([kit.Mark(0, QRectF(0.11, 0.226, 0.8, 0.056))])
    return view


def summary(targets: list[kit.Field], w: Words = as_is) -> kit.ErrorSummary:
    """Leads to the fields that are wrong."""
    return kit.ErrorSummary(
        w("There is a problem"),
        w("Nothing you typed is lost. Correct these two answers:"),
        [
            kit.Problem(t.error() or w("Enter the address where the answer should be sent."), t)
            for t in targets
        ],
    )


def marks(w: Words = as_is) -> list[QWidget]:
    """Leaves, pips, threads, notes, facts, ticks."""
    return [
        kit.Leaf("22", "қар", kit.Urgency.DUE, w("22 қараша")), kit.Leaf("17", "жел", kit.Urgency.CALM, w("17 желтоқсан")),
        kit.Leaf("18", "қар", kit.Urgency.LATE, w("18 қараша")), kit.Sure(3, w("Анық")), kit.Sure(2, w("Ықтимал")), kit.Sure(1, w("Белгісіз")),
        kit.Thread(2, w("Тапсырылды, жауап күтіліп жатыр")),
        kit.Note(kit.NoteKind.WHY, w("Жазууну күнү жана сааты боюнча гана издешет."), w("Эмне үчүн сурайбыз")),
        kit.Note(kit.NoteKind.DUE, w("Запись могут стереть уже в ближайшие дни. Сначала просим её сохранить."), "", "hourglass"),
        kit.Note(kit.NoteKind.WRONG, w("What to do, not what went wrong."), w("There is a problem")),
        kit.Fact("no-internet", w("Интернетсіз жұмыс істейді")),
        kit.Tick(w("Так убактысын билбейм"), False, w("Анда күндүн бөлүгүн эле тандайсыз: эртең менен, түштө, кечинде же түнкүсүн.")),
        kit.Tick(w("Жазамын"), True),
    ]  # fmt: skip
