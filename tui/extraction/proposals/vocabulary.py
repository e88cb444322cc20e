"""The expressions that the rules share: what a proposal is about, what is asked for, and the words of a conflict."""

from __future__ import annotations

import re
from functools import cache
from typing import cast, get_args

from tui.extraction.english.forms import forms
from tui.extraction.proposals import lexicon
from tui.findings import ProposalKind

KINDS = get_args(ProposalKind)
PAUSES = ("ceasefire", "truce", "moratorium")
"""The kinds that stop the fighting, whatever the papers call them."""

_VERBAL = [heading for heading in lexicon.sections("proposal_acts") if heading not in ("nouns", "unrelated")]
_HELD = r"(?:prisoners?|hostages?|detainees?|captives?|soldiers|bodies)\b"
_ORDER = [kind for kind in ("negotiation", *KINDS[:4], *KINDS[5:]) if kind in lexicon.sections("proposal_topics")]
TOPIC = re.compile(
    r"\b(?:" + "|".join(f"(?P<{k.replace(' ', '_')}>{lexicon.phrases('proposal_topics', k)})" for k in _ORDER) + r")\b",
    re.IGNORECASE,
)
"""What a proposal is about; the group that matched is its kind."""

PAUSE = re.compile(rf"\b(?:{lexicon.phrases('proposal_topics', *PAUSES)})\b", re.IGNORECASE)
ACT = re.compile(rf"\b{lexicon.verbs('proposal_acts', *_VERBAL)}\b", re.IGNORECASE)
ASKABLE = re.compile(
    rf"\b{lexicon.verbs('proposal_acts', 'ceasefire', 'security', 'territory', 'passage', 'exchange', 'talks')}\b",
    re.IGNORECASE,
)
"""Acts that one side of a conflict asks of the other."""
ASKED = re.compile(rf"\b(?:{lexicon.phrases('proposal_acts', 'nouns')})\b", re.IGNORECASE)
"""Acts as nouns: "the withdrawal of all troops"."""
STRONG = re.compile(
    rf"\b{lexicon.verbs('proposal_acts', 'security', 'territory', 'exchange', 'talks')}\b", re.IGNORECASE
)
"""Acts that concern a conflict whatever words stand beside them."""
EXCHANGE = re.compile(
    rf"\b{lexicon.verbs('proposal_acts', 'exchange')}\b[^.;:]{{0,60}}?\b{_HELD}"
    rf"|\brelease\s+of\b[^.;:]{{0,40}}?\b{_HELD}",
    re.IGNORECASE,
)
"""People held set free."""
DEAL = re.compile(r"\b(?:deal|agreement|settlement|accord|pact|treaty)s?\b", re.IGNORECASE)
"""What negotiations are about, whatever it is called."""
UNRELATED = re.compile(rf"[\"“‘]?(?:\w+ly\s+)?\b{lexicon.verbs('proposal_acts', 'unrelated')}\b", re.IGNORECASE)
"""Acts of war, aid and inquiry: asked for every day in a conflict, and no proposal to end it."""
STOPPING = re.compile(rf"\b{lexicon.verbs('proposal_acts', 'ceasefire')}\b", re.IGNORECASE)
TALKING = re.compile(rf"\b{lexicon.verbs('proposal_acts', 'negotiation', 'talks')}\b", re.IGNORECASE)
CONFLICT = re.compile(rf"\b(?:{lexicon.phrases('conflict', '')}|attacks|truces)\b", re.IGNORECASE)
PAUSE_WORDS = frozenset(
    entry.replace("-", "") for kind in PAUSES for entry in lexicon.sections("proposal_topics")[kind] if " " not in entry
)
"""Words for a pause of fighting, each by itself."""
WAR_WORDS = frozenset(
    form
    for entry in (
        *lexicon.sections("conflict")[""],
        *(topic for kind in PAUSES for topic in lexicon.sections("proposal_topics")[kind]),
    )
    if " " not in entry
    for form in (entry, entry + "s", entry.replace("-", ""), entry.replace("-", "") + "s")
)
"""Words of conflict and its end, each by itself, with their plurals."""
THING = re.compile(rf"\b(?:{lexicon.phrases('proposal_nouns', 'thing')})\b", re.IGNORECASE)
MADE = re.compile(rf"\b(?:{lexicon.phrases('proposal_nouns', 'made')})\b", re.IGNORECASE)


def topic_kind(match: re.Match[str]) -> ProposalKind:
    """The kind whose words a match of `TOPIC` is."""
    return cast(ProposalKind, (match.lastgroup or "").replace("_", " "))


@cache
def act_types() -> dict[str, str]:
    """Each act (base form, first word) with the heading it stands under."""
    listed = lexicon.sections("proposal_acts")
    return {form: heading for heading, acts in reversed(listed.items()) for act in acts for form in forms(act)}
