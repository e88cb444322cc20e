"""The expressions that the rules share: what a proposal is about, what is asked for, and the words of a conflict."""

from __future__ import annotations

import re
from typing import cast, get_args

from tui.extraction.proposals import lexicon
from tui.findings import ProposalKind

KINDS = get_args(ProposalKind)
PAUSES = ("ceasefire", "truce", "moratorium")
"""The kinds that stop the fighting, whatever the papers call them."""

_ORDER = [kind for kind in ("negotiation", *KINDS[:4], *KINDS[5:]) if kind in lexicon.sections("proposal_topics")]
TOPIC = re.compile(
    r"\b(?:" + "|".join(f"(?P<{k.replace(' ', '_')}>{lexicon.phrases('proposal_topics', k)})" for k in _ORDER) + r")\b",
    re.IGNORECASE,
)
"""What a proposal is about; the group that matched is its kind."""

PAUSE = re.compile(rf"\b(?:{lexicon.phrases('proposal_topics', *PAUSES)})\b", re.IGNORECASE)
PAUSE_WORDS = frozenset(
    entry.replace("-", "") for kind in PAUSES for entry in lexicon.sections("proposal_topics")[kind] if " " not in entry
)
"""Words for a pause of fighting, each by itself."""
_IES = re.compile(r"(?<=[^aeiou])y$")
WAR_WORDS = frozenset(
    form
    for entry in (
        *lexicon.sections("conflict")[""],
        *(topic for kind in PAUSES for topic in lexicon.sections("proposal_topics")[kind]),
    )
    if " " not in entry
    for form in (entry, entry + "s", entry.replace("-", ""), entry.replace("-", "") + "s", _IES.sub("ies", entry))
)
"""Words of conflict and its end, each by itself, with their plurals."""
THING = re.compile(rf"\b(?:{lexicon.phrases('proposal_nouns', 'thing')})\b", re.IGNORECASE)


def topic_kind(match: re.Match[str]) -> ProposalKind:
    """The kind whose words a match of `TOPIC` is."""
    return cast(ProposalKind, (match.lastgroup or "").replace("_", " "))
