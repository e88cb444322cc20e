"""All ways in which English news says that a party answers, and which of them a sentence is worth trying."""

from __future__ import annotations

from collections.abc import Iterable

from tui.extraction.proposals.answers.accepting import ACCEPTING
from tui.extraction.proposals.answers.answer import Answer
from tui.extraction.proposals.answers.bargaining import BARGAINING
from tui.extraction.proposals.answers.breaches import BREAKING
from tui.extraction.proposals.answers.denying import DENYING
from tui.extraction.proposals.answers.idioms import IDIOMS
from tui.extraction.proposals.answers.judging import JUDGING
from tui.extraction.proposals.answers.refusing import REFUSING
from tui.extraction.proposals.answers.silences import SILENT
from tui.extraction.proposals.gate import Gate

ANSWERS: tuple[Answer, ...] = BREAKING + REFUSING + DENYING + BARGAINING + ACCEPTING + JUDGING + IDIOMS + SILENT
"""In the order of trust: of several that one party gives in one sentence the first counts."""
SILENCES = tuple(one for one in ANSWERS if one.name in ("says nothing of it", "gives no answer", "keeps silent"))
"""Those that need no word for what is answered."""

_GATE = Gate([one.on for one in ANSWERS])


def worth_trying(lows: Iterable[str]) -> list[Answer]:
    """The answers of which a sentence, given by its words in lower case, holds a word they need."""
    return [ANSWERS[number] for number in _GATE.open_to(lows)]
