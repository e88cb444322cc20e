"""What a person says of the articles that they put in, before what the files say of themselves."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tui.articles.article import Article


@dataclass(frozen=True, slots=True)
class About:
    """What holds for every article of a run; ``None`` where nothing is said."""

    date: str | None = None
    """ISO 8601."""
    outlet: str | None = None
    url: str | None = None

    def told_of(self, article: Article) -> Article:
        """The article with what is said of it."""
        if self == About():
            return article
        return replace(
            article,
            published=self.date or article.published,
            published_guessed=article.published_guessed and self.date is None,
            source=self.outlet or article.source,
            url=self.url or article.url,
        )
