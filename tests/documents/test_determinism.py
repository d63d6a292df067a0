"""The same letter gives the same bytes: in one process, in two, in any order, from several threads."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

from aryz.documents.pdf import embedding, render_bundle, render_pdf
from tests.documents.letters import FONTS, LANGUAGES, full
from tests.documents.pictures import picture, sheets

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
from tests.documents.test_determinism import bundle_digest, digest
for language in {languages!r}:
    print(digest(language))
print(bundle_digest())
"""


def digest(language: str) -> str:
    return sha256(render_pdf(full(language, paragraphs=9), FONTS).pdf).hexdigest()


def bundle_digest() -> str:
    scans = sheets(picture(), picture(grey=True), picture(shade=90))
    parts = (full("kk", notice=True), scans, full("en"))
    return sha256(render_bundle(parts, FONTS, title="Пакет", language="kk").pdf).hexdigest()


def in_another_process(seed: str, zone: str, languages: tuple[str, ...]) -> list[str]:
    paths = os.pathsep.join([str(ROOT / "desktop"), str(ROOT)])
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": paths}
    program = PROGRAM.format(languages=languages)
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, check=True, capture_output=True, text=True
    )
    return done.stdout.split()


def test_same_bytes_in_every_process() -> None:
    here = [digest(language) for language in LANGUAGES]
    whole = bundle_digest()
    assert in_another_process("1", "Asia/Almaty", LANGUAGES) == [*here, whole]
    assert in_another_process("4242", "Europe/Tallinn", LANGUAGES[::-1]) == [*here[::-1], whole]


def test_same_bytes_with_and_without_what_is_kept() -> None:
    before = digest("kk")
    embedding._embed.cache_clear()
    assert digest("kk") == before


def test_threads_do_not_disturb_one_another() -> None:
    alone = [digest(language) for language in LANGUAGES]
    embedding._embed.cache_clear()
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(digest, LANGUAGES * 5)) == alone * 5
