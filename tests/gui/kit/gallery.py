"""Shows all parts of the kit and saves pictures of them, to look at: python -m tests.gui.kit.gallery FOLDER [theme ...]."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from aryz.gui import kit
from aryz.gui.kit.metrics import CHAIN
from tests.gui.kit import specimens as s

FONTS = Path(__file__).resolve().parents[3] / "templates" / "fonts"


def header() -> kit.Header:
    """The header of every screen."""
    actions = [
        kit.HeaderAction("help", "help", "Көмек", "F1"),
        kit.HeaderAction("language", "globe", "Қазақша"),
        kit.HeaderAction("hide", "hide", "Жасыру"),
    ]
    top = kit.Header("Aryz", actions)
    top.set_case("№ 014 іс")
    top.set_saved("Сақталды")
    return top


def states() -> QWidget:
    """Buttons in rest, hover, down and off."""
    grid = QGridLayout()
    grid.setSpacing(kit.em(0.7))
    for across, state in enumerate(("rest", "hover", "down", "off")):
        grid.addWidget(kit.Text(state, kit.Face.SMALL, kit.Tone.SOFT), 0, across)
        for down, (words, kind) in enumerate([("Continue", kit.Kind.PRIMARY), ("Back", kit.Kind.PLAIN), ("Change", kit.Kind.SMALL), ("Help", kit.Kind.QUIET),
                                              ("Change", kit.Kind.LINK), ("Police", kit.Kind.TAB)]):  # fmt: skip
            button = kit.Button(words, kind, "forward" if kind is kit.Kind.PRIMARY else "", after=True)
            button.state_shown = state
            button.setChecked(kind is kit.Kind.TAB and across == 0)
            button.setDisabled(state == "off")
            grid.addWidget(button, down + 1, across)
    return kit.held(grid)


def signs() -> QWidget:
    """All icons and drawings."""
    icons = kit.held(kit.Flow(*(kit.Sign(name, size=1.5) for name in kit.ICONS), gap=0.8, line_gap=0.6))
    drawings = kit.held(
        kit.Flow(
            *(kit.Picture(name, 5.2) for name in kit.DRAWINGS if "large" not in name and name != "start"),
            gap=0.8,
            line_gap=0.6,
        )
    )
    return kit.held(
        kit.column(icons, drawings, kit.Picture("start", 16), kit.Picture("road-camera-large", 16), gap=1)
    )


def parts() -> list[QWidget]:
    """Everything, in three sheets."""
    first = s.fields()
    leaves = s.marks()
    one = kit.Panel(kit.Headline("Деректеріңіз кімде?"), kit.Text("Мұны қайдан білеміз", kit.Face.TITLE), states(), kit.held(kit.row(*leaves[:3], kit.held(kit.column(*leaves[3:6])), leaves[6], None)),
                    1, s.rail(), 1, kit.Tabs(["Полиция департаменті", "«Өрнек Телеком» ЖШС"], "Letters"), None, margins=(2, 1.5, 2, 1))  # fmt: skip
    one.setBackgroundRole(one.palette().ColorRole.Window)
    two = kit.Page(*first, s.summary(first[1:3]), *leaves[7:], gap=1, width=34)
    three = kit.Page(s.choices(), signs(), gap=1, width=34)
    return [one, two, three]


def screens() -> dict[str, QWidget]:
    """The parts as they stand together."""
    found = {f"parts-{i}": widget for i, widget in enumerate(parts(), 1)}
    who = kit.Page(kit.StepLine("7 қадамның 2-қадамы"), kit.Headline("Бұл жазба кімде?"), kit.Text("Жазбаның камерадан министрлікке дейінгі жолы. Сіз екі мекемеге жазасыз."), 1, s.holders(), 1,
                   kit.Note(kit.NoteKind.WHY, "Оператор туралы дерек баспасөзден алынды. Үзік сызық осыны білдіреді.", "Мұны қайдан білеміз"), width=CHAIN)  # fmt: skip
    found["who"] = framed(kit.Panel(s.rail(), None, s.marks()[8], width=16), who, None)
    letter = s.letter()
    check = kit.Page(kit.Headline("Жауаптарыңызды тексеріңіз"), 1, s.answers(), width=38)
    found["check"] = framed(
        None,
        check,
        kit.Panel(
            kit.Tabs(["Полиция департаменті", "«Өрнек Телеком» ЖШС"], "Letters"),
            0.5,
            kit.MarkKey("Уақыты өзгерді"),
            0.5,
            letter,
            width=41,
        ),
    )
    road = kit.Road([kit.Knot(stage, kit.held(kit.column(kit.Text(day, kit.Face.SMALL, kit.Tone.SOFT), kit.Text(what, strong=True), kit.Text(more)))) for stage, day, what, more in (
        (kit.Stage.DONE, "Сегодня, 22 ноября", "Два письма готовы", "Одно полиции, одно оператору камеры."),
        (kit.Stage.NOW, "До среды, 25 ноября", "Отнесите письма в канцелярию", "Распечатайте каждое в двух экземплярах и подпишите."),
        (kit.Stage.LAST_DAY, "Четверг, 17 декабря", "Последний день для ответа", "Пятнадцать рабочих дней."),
        (kit.Stage.TO_COME, "С пятницы, 18 декабря", "Если ответа нет", "Программа подготовит жалобу."))], "Что дальше")  # fmt: skip
    due = kit.Note(kit.NoteKind.DUE, "", "", "", kit.row(kit.Leaf("17", "дек", kit.Urgency.DUE, "17 декабря"), kit.column(
        kit.Text("Ответ должен прийти не позднее четверга, 17 декабря", kit.Face.TITLE), kit.Text("Если письмо зарегистрируют в среду, 25 ноября."), kit.Button("Указать дату регистрации", kit.Kind.LINK)), gap=1))  # fmt: skip
    found["next"] = framed(
        None,
        kit.Page(kit.Headline("Что дальше"), 0.5, due, 1.2, road, width=46),
        kit.Panel(kit.Text("Как мы считали", kit.Face.TITLE), 0.5, s.count(), None, width=32),
    )
    return found


def framed(left: QWidget | None, page: QWidget, right: QWidget | None) -> QWidget:
    """Header, page with what stands beside it, footer."""
    footer = kit.Footer(
        kit.Button("Артқа", sign="back"), kit.Button("Жалғастыру", kit.Kind.PRIMARY, "forward", after=True)
    )
    middle = kit.column(page, footer)
    across = kit.row(*([left] if left else []), middle, *([right] if right else []), gap=0)
    across.setStretchFactor(middle, 1)
    return kit.held(kit.column(header(), across))


def shoot(app: QApplication, folder: Path, theme: kit.ThemeName, width: int, height: int) -> None:
    """Save one picture of each screen."""
    for name, screen in screens().items():
        window = kit.held(kit.column(screen))
        window.resize(width, height)
        kit.FocusRing(window)
        window.show()
        kit.spread_narrow(window, kit.is_narrow(width))
        window.activateWindow()
        focus = next(
            (
                c
                for c in window.findChildren(QWidget)
                if isinstance(c, kit.Tick | kit.Button | kit.Field) and c.isVisible()
            ),
            None,
        )
        if focus:
            focus.setFocus()
        for _ in range(4):
            app.processEvents()
        ratio = window.devicePixelRatioF()
        window.grab().save(str(folder / f"{name}-{theme.value}{'' if ratio == 1 else '-200'}.png"))
        window.close()


def main() -> None:
    """Arguments: a folder, then themes (all without)."""
    folder, wanted = Path(sys.argv[1]), [kit.ThemeName(n) for n in sys.argv[2:]] or list(kit.ThemeName)
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    app.setFont(QFont("Noto Sans", 10))
    theme = kit.Theme(app, FONTS)
    side = app.primaryScreen().devicePixelRatio()

    for name in wanted:
        theme.choose(name)
        shoot(app, folder, name, round(1366 / side), round(768 / side))


if __name__ == "__main__":
    main()
