"""The small country, once for all tests of drafting; the real content where a test reads real letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from aryz.content.library import load_library
from tests.drafting import zz

if TYPE_CHECKING:
    from aryz.content.library import Library


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The Library of the country zz."""
    return zz.library(tmp_path_factory.mktemp("zz"))


@pytest.fixture(scope="session")
def real() -> Library:
    """The program's own Library."""
    return load_library()
