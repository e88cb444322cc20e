"""A person as `people show` prints them: names, articles, quotes over time, proposals and how they stand to them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from tui.display import safe_line

if TYPE_CHECKING:
    from tui.library.library import Library
    from tui.library.persons import Who


def person_object(library: Library, who: Who) -> dict[str, Any]:
    """All that the library has of somebody, as a JSON object; raises `LibraryError`."""
    articles = []
    proposals = []
    for id_, called in library.persons.naming(who):
        shelved, found = library.shelved(id_), library.findings(id_)
        mine = {name for name, listed in library.persons.in_article(id_).items() if listed == who.name} | {called}
        quotes = sum(quote.speaker in mine for quote in found.quotes)
        articles.append(
            {"number": id_, "name": shelved.name, "date": shelved.published, "as": called, "quotes": quotes}
        )
        for nth, proposal in enumerate(found.proposals):
            sides = (
                ("proposes", proposal.proposers),
                ("is asked", proposal.addressees),
                ("mediates", proposal.mediators),
            )
            roles = [role for role, side in sides if any(mine & {each.party, each.person} for each in side)]
            answers = [
                {"stance": each.stance, "sure": each.is_sure}
                for each in proposal.responses
                if mine & {each.party, each.person}
            ]
            if roles or answers:
                about = {"number": f"{id_}.{nth + 1}", "label": proposal.label, "date": shelved.published}
                proposals.append({**about, "roles": roles, "answers": answers})
    return {
        "name": who.name,
        "kind": who.kind,
        "role": who.role,
        "names": list(who.names),
        "articles": articles,
        "proposals": proposals,
    }


def person_lines(each: dict[str, Any]) -> Iterator[str]:
    """Such an object for a person to read."""
    from tui.reader.overview.time import line_of_time

    yield safe_line(" · ".join(filter(None, (each["name"], each["kind"], each["role"]))))
    others = [name for name in each["names"] if name != each["name"]]
    if others:
        yield safe_line(f"  also  {'; '.join(others)}")
    days = [article["date"] for article in each["articles"] for _ in range(article["quotes"]) if article["date"]]
    if time := line_of_time(days, 60):
        yield f"  {time.first} {time.bars} {time.last}  quotes a {time.unit}"
    for article in each["articles"]:
        called = f" ({article['as']})" if article["as"] != each["name"] else ""
        quotes = f"  {article['quotes']} “" if article["quotes"] else ""
        day = f"{article['date'][:10]}  " if article["date"] else ""
        yield safe_line(f"  {article['number']}  {day}{article['name']}{called}{quotes}")
    for proposal in each["proposals"]:
        told = [f"{a['stance'] or 'spoke of it'}{'' if a['sure'] else ' ?'}" for a in proposal["answers"]]
        yield safe_line(f"  § {proposal['number']}  {proposal['label']}: {', '.join([*proposal['roles'], *told])}")
