"""Cases from the request to the court, day by day. Every date was worked out by hand, as written beside it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import msgspec

from aryz.model.answers import Answers


class Leg(NamedTuple):
    """A letter that is registered on the day it is handed in, and nothing comes: the last day for its answer, the day on which
    the next letter is written, which one, and until when there is time for it (None: the law sets none that we know).

    ``window``: the last day of the person's own that the road shows then, and for which letter."""

    letter: str
    registered: date
    last_day: date | None
    then: date
    step: str
    step_last: date | None
    window: tuple[str, date] | None
    also: tuple[str, date] | None = None
    """Another step that is open then, and its last day."""


class Walk(NamedTuple):
    """An example, the body that is written to ("": the example's own), and the legs. ``guided``: the last step is told, not written."""

    example: str
    holder: str
    legs: tuple[Leg, ...]
    guided: bool = False


WALKS: dict[str, Walk] = {
    "kz": Walk("kz-sergek-almaty", "kz-dp-almaty", (
        # 15 working days from Mon 12 Jan: 13–16 are 1–4, 19–23 5–9, 26–30 10–14, Mon 2 Feb 15.
        # Silence is known on 3 Feb; three months later is 3 May (a Sunday: a window of one's own is not moved).
        Leg("access", date(2026, 1, 12), date(2026, 2, 2), date(2026, 2, 10), "reminder", None, ("complaint-superior", date(2026, 5, 3))),
        # From Tue 10 Feb: 11–13 are 1–3, 16–20 4–8, 23–27 9–13, 2 and 3 Mar 14 and 15. Known on 4 Mar, three months: 4 Jun.
        Leg("reminder", date(2026, 2, 10), date(2026, 3, 3), date(2026, 3, 11), "complaint-superior", date(2026, 6, 4), ("complaint-superior", date(2026, 6, 4))),
        # 20 working days from Wed 11 Mar: 12, 13 are 1, 2; 16–20 3–7; Nauryz 21–23, of which 21 and 22 are Sat and Sun: 24 and 25 are free too;
        # 26, 27 are 8, 9; 30 Mar–3 Apr 10–14; 6–10 Apr 15–19; Mon 13 Apr 20. Known on 14 Apr; a month for the court: 14 May.
        Leg("complaint-superior", date(2026, 3, 11), date(2026, 4, 13), date(2026, 4, 21), "complaint-regulator", None, ("court-claim", date(2026, 5, 14))),
        # 15 working days from Tue 21 Apr: 22–24 are 1–3; 27–30 4–7; 1 May free; 4–6 8–10; 7 free; 8 is 11; 9 is a Saturday, so 11 is free;
        # 12–15 are 12–15. Known on 16 May; a month for the court: 16 Jun.
        Leg("complaint-regulator", date(2026, 4, 21), date(2026, 5, 15), date(2026, 5, 23), "court-claim", date(2026, 6, 16), ("court-claim", date(2026, 6, 16))),
    )),
    "kg": Walk("kg-safe-country", "", (
        # The term is not confirmed in an official text: that it is over is not certain, so no time of one's own is told to run.
        # 14 working days from Mon 1 Jun: 2–5 are 1–4, 8–12 5–9, 15–19 10–14. Known on Sat 20 Jun; 30 working days: 22 Jun–31 Jul are six weeks of five.
        Leg("preserve-video", date(2026, 6, 1), date(2026, 6, 19), date(2026, 6, 29), "reminder", None, None, ("complaint-superior", date(2026, 7, 31))),
        # From Mon 29 Jun: 30 Jun–3 Jul are 1–4, 6–10 5–9, 13–17 10–14. Known on Sat 18 Jul; 30 working days: 20 Jul–28 Aug are six weeks.
        Leg("reminder", date(2026, 6, 29), date(2026, 7, 17), date(2026, 7, 27), "complaint-regulator", None, None, ("complaint-superior", date(2026, 8, 28))),
        # How long the regulator has is not known to us: no day, and no silence by law.
        Leg("complaint-regulator", date(2026, 7, 27), None, date(2026, 9, 7), "court-claim", None, None),
    ), guided=True),
    "ru": Walk("ru-moscow-cctv", "", (
        # 10 working days from Mon 12 Jan: 13–16 are 1–4, 19–23 5–9, Mon 26 10. Known on 27 Jan; three months for the court: 27 Apr.
        Leg("preserve-video", date(2026, 1, 12), date(2026, 1, 26), date(2026, 2, 3), "reminder", None, ("court-claim", date(2026, 4, 27))),
        # From Tue 3 Feb: 4–6 are 1–3, 9–13 4–8, 16 and 17 9 and 10. Known on 18 Feb; three months: 18 May.
        Leg("reminder", date(2026, 2, 3), date(2026, 2, 17), date(2026, 2, 25), "complaint-regulator", None, ("court-claim", date(2026, 5, 18))),
        # 30 days from Wed 25 Feb: three to 28 Feb, 27 more to Fri 27 Mar. Known on 28 Mar; three months: 28 Jun.
        Leg("complaint-regulator", date(2026, 2, 25), date(2026, 3, 27), date(2026, 4, 4), "court-claim", date(2026, 6, 28), ("court-claim", date(2026, 6, 28))),
    )),
    "md": Walk("md-chisinau-traffic", "md-mai", (
        # One month from Mon 7 Sep: Wed 7 Oct. The body above has to be asked within twelve months of the day after: 8 Oct 2027.
        Leg("access", date(2026, 9, 7), date(2026, 10, 7), date(2026, 10, 15), "reminder", None, ("complaint-superior", date(2027, 10, 8))),
        # One month from 15 Oct is Sun 15 Nov: it runs to Mon 16. Twelve months from 17 Nov: 17 Nov 2027, for the regulator as well.
        Leg("reminder", date(2026, 10, 15), date(2026, 11, 16), date(2026, 11, 24), "complaint-regulator", date(2027, 11, 17), ("complaint-superior", date(2027, 11, 17))),
        # 30 days from Tue 24 Nov: six to 30 Nov, 24 more to Thu 24 Dec. 30 days from Fri 25 Dec for the court: six to 31 Dec, 24 more to 24 Jan.
        Leg("complaint-regulator", date(2026, 11, 24), date(2026, 12, 24), date(2027, 1, 4), "court-claim", date(2027, 1, 24), ("complaint-superior", date(2027, 12, 25))),
    )),
}  # fmt: skip


def with_addresses(answers: Answers) -> Answers:
    """The example with what later letters need of the person."""
    person = answers.person
    filled = msgspec.structs.replace(
        person, residence_address=person.residence_address or person.postal_address,
        birth_date=person.birth_date or "1990-01-01", birth_place=person.birth_place or "Алматы",
        citizenship=person.citizenship or "Қазақстан", phone=person.phone or "+77010000001",
    )  # fmt: skip
    return msgspec.structs.replace(answers, person=filled, date="", case="")
