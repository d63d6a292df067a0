"""Identity documents carry their purpose; papers get the numbers of the letter's list; the answers get the sheets."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageChops

from aryz.documents.attachments import counted, renumbered, watermark
from aryz.documents.attachments.marking import mark
from aryz.model.answers import Answers, Attachment
from aryz.model.base import InputError
from aryz.model.letter import Attachments, Letter, Run
from tests.documents.attachments.papers import FONTS, language, opened, pdf, quarters, read, read_one, saved
from tests.documents.letters import letter

LANGUAGES = ("ru", "kk", "ky", "en", "uk")
BODY = "Департамент полиции города Алматы"


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_mark_says_for_whom_the_copy_is(code: str) -> None:
    identity, words = Attachment(path="a", identity="yes"), language(code)
    said = watermark(identity, words, BODY)
    assert said.endswith(f": {BODY}")
    assert watermark(Attachment(path="a"), words, BODY) == ""
    assert watermark(identity, words, "") == said.partition(".")[0]
    meant = Attachment(path="a", identity="yes", purpose="проверка  пропуска")
    assert watermark(meant, words, BODY).endswith(": проверка пропуска")


def darkest(image: Image.Image) -> int:
    return next(shade for shade, count in enumerate(image.convert("L").histogram()) if count)


def dark(image: Image.Image, at: tuple[float, float, float, float]) -> int:
    left, top, right, bottom = (int(part * side) for part, side in zip(at, image.size * 2, strict=True))
    return sum(image.convert("L").crop((left, top, right, bottom)).histogram()[:230])


def test_the_mark_goes_over_the_whole_sheet_and_hides_nothing(tmp_path: Path) -> None:
    white = saved(Image.new("L", (1400, 2000), 255), "PNG")
    image = opened(read_one(tmp_path, white, identity="yes").sheets[0].jpeg)
    for row in range(4):
        for column in range(2):
            at = (column / 2, row / 4, (column + 1) / 2, (row + 1) / 4)
            assert dark(image, at) > 500, at
    assert darkest(image) > 150  # nothing becomes black
    assert darkest(opened(read_one(tmp_path, white).sheets[0].jpeg)) > 250


@pytest.mark.parametrize("shade", [0, 128, 255])
def test_the_mark_is_seen_on_every_ground(shade: int) -> None:
    ground = Image.new("RGB", (600, 800), (shade,) * 3)
    marked = mark(ground, "Копия только для этого обращения", FONTS)
    low, high = ImageChops.difference(ground, marked).convert("L").getextrema()
    assert low == 0
    assert isinstance(high, int | float)
    assert high >= 30


def test_a_long_purpose_a_tiny_sheet_and_one_endless_word_are_marked() -> None:
    for size in ((40, 60), (60, 40), (2181, 400)):
        for text in ("слово " * 300, "ж" * 500):
            assert mark(Image.new("L", size, 255), text, FONTS).size == size


def test_a_hidden_area_stays_black_under_the_mark(tmp_path: Path) -> None:
    data = saved(quarters((600, 800)), "PNG")
    image = opened(read_one(tmp_path, data, identity="yes", hide=("1 0 0 1 0.5",)).sheets[0].jpeg)
    assert sum(image.crop((0, 0, 600, 400)).convert("L").histogram()[40:]) == 0


def test_a_purpose_that_the_font_lacks_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(saved(quarters(), "PNG"))
    with pytest.raises(InputError, match=r"attachments\.1\.purpose: .*U\+1F600"):
        read(tmp_path, Attachment(path="a", identity="yes", purpose="для 😀"))


def with_list(*items: tuple[Run, ...]) -> Letter:
    block = Attachments(id="attachments", heading=(Run("Приложение:"),), items=items)
    return letter(block)


def test_papers_have_the_numbers_of_the_letters_list(tmp_path: Path) -> None:
    (tmp_path / "a_1.PDF").write_bytes(pdf(b"", b""))
    (tmp_path / "b").write_bytes(saved(quarters(), "PNG"))
    made = read(tmp_path, Attachment(path="a_1.PDF"), Attachment(path="b", title="Чек"))
    listed = with_list(
        (Run("копия ответа"),), (Run("a 1", of=("attachments.1",)),), (Run("Чек", of=("attachments.2",)),)
    )
    first, second = renumbered(made, listed, language())
    assert [(paper.number, paper.title) for paper in (first, second)] == [(2, "a 1"), (3, "Чек")]
    assert [sheet.alt for sheet in first.sheets] == [
        "Приложение 2, лист 1 из 2: a 1",
        "Приложение 2, лист 2 из 2: a 1",
    ]
    assert first.sheets[0].jpeg == made[0].sheets[0].jpeg


def test_the_answers_learn_how_many_sheets_there_are(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(pdf(b"", b""))
    answers = Answers(attachments=(Attachment(path="a", title="Акт", sheets="7"),))
    read_ones = read(tmp_path, *answers.attachments)
    assert counted(answers, read_ones).attachments == (Attachment(path="a", title="Акт", sheets="2"),)
