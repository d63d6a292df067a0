"""Library + answers -> letters. Pure: no clock, no network, no files but the library's own templates."""

from __future__ import annotations

from aryz.drafting.letters import draft
from aryz.drafting.offers import Offer, offers

__all__ = ["Offer", "draft", "offers"]
