"""Makes `tui/docs/cascade.md` from the stages: `python -m tests.extraction.english.cascade_page` renews it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import tui
from tests.extraction.english.events_by_hand import headed, phrase_text, reading_of
from tui.extraction.document import Document
from tui.extraction.english.event import Event, Reading
from tui.extraction.english.forms import verb_of
from tui.extraction.english.nodes import VERB, Node, nodes
from tui.extraction.english.phrases import Phrases
from tui.extraction.english.runs import Run, openings, runs
from tui.extraction.english.tags import tagged

PAGE = Path(tui.__file__).parent / "docs" / "cascade.md"
SENTENCES = (
    "The rebels' refusal to sign the accord, which Bonn had drafted, was welcomed by nobody.",
    "“We will not accept it unless they leave,” said Anna Berg, the minister, who has asked Rome to stop the raids.",
)
INTRODUCTION = """# How a sentence is read

English is read once: `tui/extraction/english/` takes a document and gives its noun phrases and events, and every
finding is made from those. The reading is a cascade of small stages over values, each in a file of its own; none looks
back. Below, two sentences go through it. (This page is made by the code and held by a test.)

| stage | file | gives |
| --- | --- | --- |
| forms | `forms.py` | the verb of a form, the singular of a noun, from lists and rules |
| tags | `lexicon.py`, `neighbours.py`, `tags.py` | what kind of word each token is: by itself, among its neighbours |
| runs | `runs.py` | the words read together: the reporter's, and each sentence inside quotation marks |
| phrases, verb groups | `cores.py`, `phrases.py`, `verb_groups.py`, `nodes.py` | a row of them and what is between |
| clauses | `clauses.py`, `predicates.py`, … | which phrase belongs to which verb, which clause to which |
| events | `events.py`, `reading.py` | who does what to whom, in whose words, negated, wished or conditional |
"""


def page() -> str:
    """The whole page."""
    return INTRODUCTION + "".join(_chapter(sentence) for sentence in SENTENCES)


def _chapter(sentence: str) -> str:
    doc, reading = reading_of(sentence)
    tags = tagged(doc.words, doc.lows, openings(doc))
    parts = [f"\n## {sentence}\n", "\n**Forms and tags.** ", _forms(doc)]
    parts += ["\n\n```text\n", *_tags(doc, tags), "```\n"]
    for run in runs(doc, tags, doc.sentences[0]):
        whose = "the reporter's words" if run.stretch is None else "the words in quotation marks"
        row = nodes(Phrases(doc, run))
        parts += [f"\n**Phrases and verb groups**, {whose}.\n\n```text\n", *_row(doc, run, row), "```\n"]
    parts += [
        "\n**Clauses and events.**\n\n```text\n",
        *(_event(doc, reading, event) for event in reading.events),
        "```\n",
    ]
    return "".join(parts)


def _forms(doc: Document) -> str:
    inflected = ((low, verb_of(low)) for low in dict.fromkeys(doc.lows) if low.isalpha())
    return ", ".join(f"{low} ← {known[0]}" for low, known in inflected if known and known[0] != low) + "."


def _tags(doc: Document, tags: list[str]) -> Iterator[str]:
    line = ""
    for word, tag in zip(doc.words, tags, strict=True):
        if len(line) + len(word) > 90:
            yield line.rstrip() + "\n"
            line = ""
        line += f"{word}/{tag} "
    yield line.rstrip() + "\n"


def _row(doc: Document, run: Run, row: list[Node]) -> Iterator[str]:
    for node in row:
        text = doc.text[doc.starts[run.tokens[node.first]] : doc.ends[run.tokens[node.last]]]
        if node.kind == VERB and node.group is not None:
            group = node.group
            told = [group.lemma, group.form, group.tense or "", "passive" if group.passive else ""]
            text += f"   → {', '.join(part for part in (*told, 'negated' if group.negated else '') if part)}"
        elif node.kind == "Q":
            text = "(a quotation of its own)"
        yield f"{node.kind:5}{text}\n"


def _event(doc: Document, reading: Reading, event: Event) -> str:
    roles = (
        ("subject", event.subject),
        ("object", event.object),
        ("recipient", event.recipient),
        ("is", event.predicate),
    )
    said = [f"{role}: {phrase_text(doc, phrase)}" for role, phrase in roles if phrase is not None]
    said += [f"{a.preposition}: {phrase_text(doc, a.phrase)}" for a in event.arguments if a.phrase is not None]
    links = (("takes", event.complement), ("hangs on", event.parent), ("words of", event.whose))
    said += [f"{link}: {reading.events[at].lemma}" for link, at in links if at is not None]
    said += ["conditional"] * event.conditional
    return f"{headed(event)} ({event.shape}, {event.link})\n    {'; '.join(said)}\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
