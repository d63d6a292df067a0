"""Which law is printed, and how it reads in each language."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

import pytest

from aryz.drafting.citations import Citing, resolve, resolve_basis
from aryz.model.base import ContentError
from aryz.model.evidence import Grade
from tests.drafting.zz import TODAY

if TYPE_CHECKING:
    from aryz.content.library import Library
    from aryz.drafting.citations import Cited


def found(small: Library, act: str, *provisions: str, on: date = TODAY) -> Cited | None:
    return resolve(small, small.country("zz"), act, provisions, on)


def printed(small: Library, act: str, *provisions: str, on: date = TODAY) -> tuple[str, tuple[str, ...]]:
    cited = found(small, act, *provisions, on=on)
    return (cited.act.id, cited.provisions) if cited else ("", ())


def written(small: Library, code: str, form: str, *cited: Cited | None, times: int = 1) -> str:
    there = tuple(each for each in cited if each)
    mentions = Counter({each.act.id: times for each in there})
    citing = Citing(small.language(code), TODAY, mentions)
    text = ""
    for _ in range(times):
        text = citing.run(there, form).text
    return text.replace("\u00a0", " ")


def test_what_was_only_reported_gives_way_to_what_was_read(small: Library) -> None:
    assert printed(small, "zz-pd", "24.1.1)") == ("zz-pd", ("24.1.1)",))
    assert printed(small, "zz-pd", "24.9") == ("zz-pd", ("24",))
    assert printed(small, "zz-pd", "25.2") == ("zz-pd", ())
    assert printed(small, "zz-pd", "26") == ("zz-pd", ("26",))
    assert printed(small, "zz-guess", "1") == ("", ())


def test_the_day_chooses_the_edition(small: Library) -> None:
    assert printed(small, "zz-pd", "27") == ("zz-pd", ())
    assert printed(small, "zz-pd", "27", on=date(2025, 12, 31)) == ("zz-pd", ("27",))
    assert printed(small, "zz-was", "17", on=date(2020, 5, 1)) == ("zz-was", ("17",))
    assert printed(small, "zz-was", "17") == ("zz-pd", ())


def test_unknown_law_is_a_fault_of_content(small: Library) -> None:
    with pytest.raises(ContentError, match="zz-nothing"):
        found(small, "zz-nothing")
    with pytest.raises(ContentError, match="99"):
        found(small, "zz-pd", "99")


@pytest.mark.parametrize(
    ("code", "form", "text"),
    [
        ("ru", "under", "в соответствии с подпунктом 1) пункта 1 статьи 24 Закона"),
        ("kk", "under", "Заңның 24-бабы 1-тармағының 1) тармақшасына сәйкес"),
        ("ky", "under", "Мыйзамдын 24-беренесинин 1-пунктунун 1) пунктчасына ылайык"),
        ("en", "under", "under article 24, paragraph 1, subparagraph 1 of the Law"),
        ("ru", "breach", "в нарушение подпункта 1) пункта 1 статьи 24 Закона"),
        ("kk", "breach", "Заңның 24-бабы 1-тармағының 1) тармақшасын бұза отырып"),
        ("ky", "breach", "Мыйзамдын 24-беренесинин 1-пунктунун 1) пунктчасынын талаптары бузулуп,"),
        ("ru", "of", "подпункта 1) пункта 1 статьи 24 Закона"),
        ("kk", "bare", "Заңның 24-бабы 1-тармағының 1) тармақшасы"),
        ("ru", "table", "пп. 1) п. 1 ст. 24 Закона"),
    ],
)
def test_a_chain_in_each_language(small: Library, code: str, form: str, text: str) -> None:
    assert written(small, code, form, found(small, "zz-pd", "24.1.1)"), times=2) == text


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ru", "в соответствии с подпунктами 1) и 2) пункта 1 статьи 24 и статьёй 8-1 Закона"),
        ("kk", "Заңның 24-бабы 1-тармағының 1) және 2) тармақшаларына және 8-1-бабына сәйкес"),
        ("ky", "Мыйзамдын 24-беренесинин 1-пунктунун 1) жана 2) пунктчаларына жана 8-1-беренесине ылайык"),
    ],
)
def test_several_provisions_name_the_act_once(small: Library, code: str, text: str) -> None:
    cited = found(small, "zz-pd", "24.1.1)", "24.1.2)", "8-1")
    assert written(small, code, "under", cited, times=2) == text


def test_two_acts_are_told_apart_from_two_provisions(small: Library) -> None:
    law, other = found(small, "zz-pd", "24.1.1)", "8-1"), found(small, "zz-other", "91.2")
    kyrgyz = written(small, "ky", "under", law, other)
    assert "пунктчасына жана 8-1-беренесине, ошондой эле «Башка жөнүндө»" in kyrgyz
    assert kyrgyz.endswith("91-беренесинин 2-бөлүгүнө ылайык")
    assert " и частью второй статьи 91 " in written(small, "ru", "under", law, other)


def test_parts_of_a_code_are_words(small: Library) -> None:
    two, three = found(small, "zz-other", "91.2"), found(small, "zz-other", "63.2.1)")
    assert written(small, "ru", "under", two, times=2) == "в соответствии с частью второй статьи 91 Закона"
    assert written(small, "kk", "under", two, times=2) == "Заңның 91-бабының екінші бөлігіне сәйкес"
    assert written(small, "kk", "bare", three, times=2) == "Заңның 63-бабының екінші бөлігінің 1) тармақшасы"
    assert written(small, "ky", "under", two, times=2) == "Мыйзамдын 91-беренесинин 2-бөлүгүнө ылайык"


def test_an_old_kyrgyz_act_keeps_its_word(small: Library) -> None:
    then = found(small, "zz-was", "17.2.1)", on=date(2020, 5, 1))
    assert (
        written(small, "ky", "under", then, times=2)
        == "Мыйзамдын 17-статьясынын 2-бөлүгүнүн 1-пунктуна ылайык"
    )
    assert (
        written(small, "ru", "under", then, times=2) == "в соответствии с пунктом 1 части 2 статьи 17 Закона"
    )


def test_russian_says_so_before_an_article(small: Library) -> None:
    assert (
        written(small, "ru", "under", found(small, "zz-pd", "24"), times=2)
        == "в соответствии со статьёй 24 Закона"
    )


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ru", "в соответствии со статьёй 24 Закона Зетландии от 21 мая 2013 года № 94-V «О данных» (далее – Закон)"),
        ("kk", "«Деректер туралы» Зетландияның 2013 жылғы 21 мамырдағы № 94-V Заңының (бұдан әрі – Заң) 24-бабына сәйкес"),
        (
            "ky",
            ("«Маалыматтар жөнүндө» Зетландиянын 2013-жылдын 21-майындагы № 94-V Мыйзамынын "
            "(мындан ары – Мыйзам) 24-беренесине ылайык"),
        ),
        ("en", "under article 24 of the Law of Zedland of 21 May 2013 No. 94-V “On Data” (hereinafter – the Law)"),
    ],
)  # fmt: skip
def test_the_first_mention_is_in_full(small: Library, code: str, text: str) -> None:
    cited = found(small, "zz-pd", "24")
    assert cited is not None
    citing = Citing(small.language(code), TODAY, Counter({"zz-pd": 2}))
    first, second = (citing.run((cited,), "under").text.replace("\u00a0", " ") for _ in range(2))
    assert first == text
    assert len(second) < len(first) / 2


def test_an_act_named_once_introduces_no_short_form(small: Library) -> None:
    assert "далее" not in written(small, "ru", "under", found(small, "zz-pd", "24"))


def test_two_acts_do_not_share_a_short_form(small: Library) -> None:
    one, two = found(small, "zz-pd", "24"), found(small, "zz-other", "91.2")
    assert one is not None
    assert two is not None
    citing = Citing(small.language("ru"), TODAY, Counter({"zz-pd": 2, "zz-other": 2}))
    texts = [citing.run((each,), "bare").text.replace("\u00a0", " ") for each in (one, two, one, two)]
    assert texts[2] == "статья 24 Закона"
    assert texts[1] == texts[3] == "часть вторая статьи 91 Закона Зетландии «Об ином»"


def test_a_number_that_is_only_remembered_is_left_out(small: Library) -> None:
    assert "5-VI" not in written(small, "ru", "of", found(small, "zz-other", "91.2"))


def test_grounds_leave_out_what_may_not_be_printed(small: Library) -> None:
    country = small.country("zz")
    cited = resolve_basis(small, country, country.rights["access"].basis, TODAY)
    assert [(each.act.id, each.provisions) for each in cited] == [
        ("zz-pd", ("24.1.1)",)),
        ("zz-other", ("91.2",)),
    ]
    assert resolve_basis(small, country, country.rights["guess"].basis, TODAY) == ()


def test_a_run_knows_what_it_cites_and_the_worst_grade(small: Library) -> None:
    one, two = found(small, "zz-pd", "24.1.2)"), found(small, "zz-other", "91.2")
    assert one is not None
    assert two is not None
    run = Citing(small.language("ru"), TODAY, Counter()).run((one, two), "under")
    assert [(each.act, each.provisions, each.grade) for each in run.cites] == [
        ("zz-pd", ("24.1.2)",), Grade.COPY),
        ("zz-other", ("91.2",), Grade.SECONDARY),
    ]


@pytest.mark.parametrize("form", ["under", "of", "breach", "bare", "table"])
def test_law_in_general_stands_where_nothing_may_be_printed(small: Library, form: str) -> None:
    for code in ("ru", "kk", "ky", "en"):
        run = Citing(small.language(code), TODAY, Counter()).run((), form)
        assert run.text == small.language(code).phrases[f"law-unprintable-{form}"]
        assert run.cites == ()
