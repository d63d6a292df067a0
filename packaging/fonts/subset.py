"""Makes the fonts of templates/fonts/ again: python packaging/fonts/subset.py FOLDER_WITH_NOTO_SERIF

FOLDER holds NotoSerif-Regular.ttf, -Bold.ttf (Debian: fonts-noto-core) and -Medium.ttf (Debian: fonts-noto-extra).
Same sources, same bytes. What is kept and why: templates/fonts/README.md.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

ROOT = Path(__file__).resolve().parent.parent.parent
SOURCES = {
    "NotoSerif-Regular.ttf": "9d7583b7dc9e812afd32a14280c5cac3160012efe50c8d08938f4fea266ff67f",
    "NotoSerif-Bold.ttf": "0af0ff2be8f84910fb21ec5fe1b6b7395e3073250502a334baf6ca2f860c88fe",
    "NotoSerif-Medium.ttf": "a8afc304bc2038e3fefc783167d1cf9b32a58ab3149d3121f7675933074181a9",
}
HEADLINES = "NotoSerif-Medium.ttf"
"""Only in the window: the letters of the interface, with kerning."""
HEADLINE_RANGES = (
    (0x0020, 0x007E),
    (0x00A0, 0x017F),
    (0x0400, 0x04FF),
    (0x2010, 0x2027),
    (0x20A0, 0x20BF),
    (0x2116, 0x2116),
)
RANGES = (
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x024F),  # Latin-1, Latin Extended-A and -B
    (0x0250, 0x02AF),  # schwa, barred o and other letters of Turkic Latin alphabets
    (0x02B0, 0x02FF),  # apostrophes that are letters (Uzbek, transliterations)
    (0x0300, 0x036F),  # combining marks, for stress and for names without a composed letter
    (0x0400, 0x052F),  # Cyrillic and its supplement
    (0x1E00, 0x1EFF),  # Latin Extended Additional (Vietnamese names, capital sharp s)
    (0x2000, 0x200B),  # spaces
    (0x2010, 0x2027),  # dashes, quotation marks, bullet, ellipsis
    (0x202F, 0x205E),  # narrow no-break space, per mille, guillemets
    (0x2060, 0x2060),  # word joiner
    (0x2070, 0x209F),  # superscripts, subscripts
    (0x20A0, 0x20BF),  # currency
    (0x2100, 0x214F),  # numero sign and its kind
    (0x2150, 0x215F),  # fractions
    (0x2212, 0x2212),  # minus
)
SOM_SIGN = 0x20C0
SAME_SHAPE = {0x2212: 0x2013}
"""Signs that this version of Noto Serif lacks, drawn like another: the minus like the en dash."""
SOM_LETTER = 0x0421
BAR = "underscore"


def main(arguments: list[str]) -> int:
    """Write the subsets; returns 0."""
    folder = Path(arguments[0])
    for name, digest in SOURCES.items():
        source = folder / name
        found = hashlib.sha256(source.read_bytes()).hexdigest()
        if found != digest:
            print(f"{source}: another version than the one described in templates/fonts/README.md ({found}).")
            return 1
        target = ROOT / "templates" / "fonts" / name
        make(source, target)
        print(f"{target.relative_to(ROOT)}: {target.stat().st_size} bytes, source sha256 {found}")
    return 0


def make(source: Path, target: Path) -> None:
    """Write the subset of `source` to `target`: letters without hints; kerning where the window can use it."""
    headlines = source.name == HEADLINES
    options = subset.Options(
        hinting=False, notdef_outline=True, recalc_timestamp=False, name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14],
        layout_features=["kern"] if headlines else [],
    )  # fmt: skip
    options.drop_tables += ["STAT", "DSIG", "gasp", "meta"] + ([] if headlines else ["GDEF", "GPOS", "GSUB"])
    font = TTFont(source, recalcTimestamp=False)
    add_som_sign(font)
    for code, model in SAME_SHAPE.items():
        map_character(font, code, font.getBestCmap()[model])
    ranges = HEADLINE_RANGES if headlines else RANGES
    subsetter = subset.Subsetter(options)
    subsetter.populate(
        unicodes=[SOM_SIGN, *(code for first, last in ranges for code in range(first, last + 1))]
    )
    subsetter.subset(font)
    font.save(target, reorderTables=True)


def add_som_sign(font: TTFont) -> None:
    """Add U+20C0, which Noto Serif 2.004 lacks: the Cyrillic letter Es over a bar, as wide as the letter."""
    names, glyphs, widths = font.getBestCmap(), font["glyf"], font["hmtx"]
    letter = names[SOM_LETTER]
    width, _ = widths[letter]
    bar_glyph, letter_glyph = glyphs[BAR], glyphs[letter]
    scale = (letter_glyph.xMax - letter_glyph.xMin) / (bar_glyph.xMax - bar_glyph.xMin)
    bar = component(BAR, round(letter_glyph.xMin - bar_glyph.xMin * scale), 0)
    bar.transform = [[scale, 0], [0, 1]]
    glyph = Glyph()
    glyph.numberOfContours = -1
    glyph.components = [component(letter, 0, 0), bar]
    font.setGlyphOrder([*font.getGlyphOrder(), "som"])
    glyphs["som"] = glyph
    glyph.recalcBounds(glyphs)
    widths["som"] = (width, glyph.xMin)
    map_character(font, SOM_SIGN, "som")


def map_character(font: TTFont, code: int, glyph: str) -> None:
    """Let the character `code` be drawn by `glyph`."""
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[code] = glyph


def component(name: str, x: int, y: int) -> GlyphComponent:
    """A part of a composite glyph, moved by (x, y) font units."""
    part = GlyphComponent()
    part.glyphName, part.x, part.y, part.flags = name, x, y, 0x4
    return part


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
