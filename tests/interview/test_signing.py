"""How a letter is signed: only what was read is told, only where it fits; else the pen is the safe way."""

from __future__ import annotations

import msgspec
import pytest

from aryz.content.library import load_library
from aryz.interview.signing import EXACT, ONLY_LOOKS, SAFE, signing
from aryz.model.bodies import Signing
from aryz.model.evidence import Evidence, Grade
from tests.interview.world import COUNTRY, SEEN

LIBRARY = load_library()
ROWS = (
    Signing(id="pen", way="pen", kinds=("post",), says="s", evidence=SEEN),
    Signing(id="shop", way="electronic", kinds=("email",), says="s", evidence=SEEN, sectors=("private",)),
    Signing(id="claim", way="picture", kinds=("portal",), says="s", evidence=SEEN, letters=("claim",)),
    Signing(id="rumour", way="none", kinds=("email",), says="s", evidence=Evidence(grade=Grade.RECALLED)),
)
PLACE = msgspec.structs.replace(COUNTRY, profile=msgspec.structs.replace(COUNTRY.profile, signing=ROWS))


@pytest.mark.parametrize(
    ("letter", "sectors", "ways", "notes"),
    [
        ("access", {"state"}, ["pen"], [ONLY_LOOKS, SAFE]),
        ("access", {"state", "private"}, ["pen", "shop"], [EXACT, ONLY_LOOKS, SAFE]),
        ("claim", {"state"}, ["pen", "claim"], [SAFE]),
    ],
)
def test_what_was_read_and_fits_is_told(
    letter: str, sectors: set[str], ways: list[str], notes: list[object]
) -> None:
    found = signing(PLACE, letter, sectors, picture=True)
    assert [each.id for each in found.ways] == ways
    assert list(found.notes) == notes


def test_where_nothing_was_read_the_pen_is_the_safe_way() -> None:
    found = signing(COUNTRY, "access", {"state"})
    assert (found.ways, found.notes) == ((), (SAFE,))


@pytest.mark.parametrize("code", LIBRARY.countries)
def test_no_country_claims_that_a_picture_counts_and_what_is_remembered_stays_out(code: str) -> None:
    """Nothing of the kind was read; whoever reads it adds a row with its evidence, and this test changes with it."""
    country = LIBRARY.country(code)
    assert country.profile.signing, code
    assert "picture" not in {each.way for each in country.profile.signing}
    for kind in LIBRARY.kinds:
        found = signing(country, kind.kind, {"state", "private"}, picture=True)
        assert ONLY_LOOKS in found.notes
        assert all(each.evidence.grade is not Grade.RECALLED for each in found.ways)
        assert (EXACT in found.notes) is ("electronic" in {each.way for each in found.ways})
