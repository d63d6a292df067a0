"""The elements that a country's law may list as mandatory in a paper: what requirements.yaml may name, and drafting knows to check."""

from __future__ import annotations

ELEMENTS = frozenset(
    {
        *("full-name", "id-number", "id-document", "birth-date", "birth-place", "citizenship"),
        *("postal-address", "residence-address", "contact"),
        *("body", "complained-of", "circumstances", "demands", "attachments", "date", "signature"),
        *("court", "claimant", "defendant", "disputed-conduct", "violated-right", "pre-trial"),
        *("no-other-claim", "originals", "fee", "administrative-parties", "prior-request", "in-time"),
        "court-account",
    }
)
"""Ids of elements: of the person, of any paper, of a claim to a court or of a complaint. ``drafting.elements`` checks each."""
SHOWN = frozenset(
    {
        *("circumstances", "disputed-conduct", "pre-trial", "in-time", "violated-right"),
        *("complained-of", "prior-request", "defendant"),
    }
)
"""Elements that show in a letter's text by an answer, by the law it names or by the body's name. What a template writes of any
other one shows only by its words: ``says`` of the language."""
