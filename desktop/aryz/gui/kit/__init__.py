"""The visual kit of the window: widgets that know nothing of letters or law. All words are passed in.

Start: `theme = Theme(app, serif_folder)`. In the window: `FocusRing(self)`, and on resize
`spread_narrow(self, is_narrow(self.width()))` when the answer changes. Distances are in em, words are plain text.
"""

from aryz.gui.kit.announce import announce
from aryz.gui.kit.answers import Answer, AnswerGroup, AnswerTable
from aryz.gui.kit.blackout import Blackout
from aryz.gui.kit.boxes import Flow, add, clear, column, held, row
from aryz.gui.kit.button import Button, Kind
from aryz.gui.kit.chain import Chain, Link
from aryz.gui.kit.choice import Choice, ChoiceGroup, Option
from aryz.gui.kit.daycount import DayCell, DayCount, DayKind
from aryz.gui.kit.drawings import DRAWINGS
from aryz.gui.kit.field import Field, FieldKind
from aryz.gui.kit.fold import Fold
from aryz.gui.kit.going import Going
from aryz.gui.kit.holder import Holder, HolderWords
from aryz.gui.kit.icons import ICONS
from aryz.gui.kit.leaf import Leaf, Urgency
from aryz.gui.kit.letter import LetterView, Mark, MarkKey
from aryz.gui.kit.metrics import Face, Step, em, font, is_narrow, spread_narrow
from aryz.gui.kit.note import Fact, Note, NoteKind
from aryz.gui.kit.order import tab_in_order
from aryz.gui.kit.page import Footer, Header, HeaderAction, Page, Panel, Sliding
from aryz.gui.kit.picker import Picker
from aryz.gui.kit.ring import FocusRing
from aryz.gui.kit.road import Knot, Road, Stage, StepLine, Sure, Thread
from aryz.gui.kit.roles import ThemeName
from aryz.gui.kit.signpad import SignPad
from aryz.gui.kit.summary import ErrorSummary, Problem
from aryz.gui.kit.svg import Picture, Sign, app_icon, badge
from aryz.gui.kit.tabs import Tabs
from aryz.gui.kit.text import Headline, Rule, Text, Tone
from aryz.gui.kit.theme import Theme, moves, roles
from aryz.gui.kit.tick import Tick

__all__ = [
    "DRAWINGS", "ICONS", "Answer", "AnswerGroup", "AnswerTable", "Blackout", "Button", "Chain", "Choice", "ChoiceGroup", "DayCell", "DayCount",
    "DayKind", "ErrorSummary", "Face", "Fact", "Field", "FieldKind", "Flow", "FocusRing", "Fold", "Footer", "Going", "Header", "HeaderAction", "Headline",
    "Holder", "HolderWords", "Kind", "Knot", "Leaf", "LetterView", "Link", "Mark", "MarkKey", "Note", "NoteKind", "Option", "Page",
    "Panel", "Picker", "Picture", "Problem", "Road", "Rule", "Sign", "SignPad", "Sliding", "Stage", "Step", "StepLine", "Sure", "Tabs", "Text", "Theme", "ThemeName",
    "Thread", "Tick", "Tone", "Urgency", "add", "announce", "app_icon", "badge", "clear", "column", "em", "font", "held", "is_narrow",
    "moves", "roles", "row", "spread_narrow", "tab_in_order",
]  # fmt: skip
