"""What leaves the reader: words for the clipboard, the original for a browser. Runs in threads."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from tui.articles.article import Article, Span
from tui.findings import Person, Quote
from tui.reader.document import Document, Finding
from tui.taking.excerpt import of_quote, of_sentences, of_stretch
from tui.taking.setting import Options, words
from tui.taking.source import AlteredTextError, source_of
from tui.writing.formats import render


def words_to_copy(
    document: Document, taken: Finding | Span, form: str | None, options: Options
) -> tuple[str | None, str]:
    """The words of a quote, of a proposal's sentences or of a selection, and what to say of it.

    `form` is the citation format they come in with their source; ``None`` for the bare words.

    ``None`` instead of the words where the text is not the one the finding was made in, or the finding has none.
    """
    value = taken if isinstance(taken, Span) else document.get(taken)
    if isinstance(value, Person):
        return None, "a person has no words of their own: choose a quote"
    if isinstance(value, Span):
        excerpt = of_stretch(document.article, value)
    elif isinstance(value, Quote):
        excerpt = of_quote(document.article, value)
    else:
        excerpt = of_sentences(document.article, value.spans)
    try:
        passage = excerpt.passage()
    except AlteredTextError as error:
        return None, str(error)
    return render(passage, form, options) if form else words(passage, options), "; ".join(passage.warnings)


def original(article: Article) -> str:
    """Where an article can be read as it was published: its address, else its file."""
    return source_of(article).address


def open_original(file: str) -> str:
    """Open where an article came from, and say how that went: an address in the browser, a file by its program."""
    if file.startswith(("https://", "http://")):
        import webbrowser

        return f"{file} opened in the browser" if webbrowser.open(file) else f"no browser here for {file}"
    path = Path(file).absolute()
    if not path.exists():
        return f"{path} is not there any more"
    opener = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
    if opener is None:
        return f"the original is {path}"
    subprocess.Popen(  # an absolute path cannot be taken for an option
        [opener, str(path)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    return f"opening {path}"
