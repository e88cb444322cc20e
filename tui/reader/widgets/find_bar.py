"""Finding in the article that is open: a box under the text."""

from __future__ import annotations

from collections.abc import Sequence

from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input
from textual.worker import get_current_worker

from tui.articles.article import Span
from tui.reader.widgets.text_box import TextBox
from tui.screen.lines import Lines
from tui.screen.look import Pieces


class FindBar(Horizontal):
    """A box and a count; the matches go to the screen, which shows them in the text."""

    DEFAULT_CSS = """
    FindBar { height: 1; dock: bottom; background: $surface; }
    FindBar #find-prompt { width: 3; height: 1; }
    FindBar #find-count { width: 22; height: 1; }
    """

    class Answered(Message):
        """Where the words stand."""

        def __init__(self, words: str, found: list[Span]) -> None:
            super().__init__()
            self.words = words
            self.found = found

    class Stepped(Message):
        """To the next match or the one before, wanted from inside the box."""

        def __init__(self, step: int) -> None:
            super().__init__()
            self.step = step

    class Submitted(Message):
        """Enter: back to the text, the matches stay."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.box = TextBox("find in this article", id="find-box")
        self._said = ""
        self._count = Lines(id="find-count", draw=self._draw_count)
        self._text = ""

    def compose(self) -> ComposeResult:
        """The box and the count."""
        yield Lines(id="find-prompt", draw=lambda columns: [[(" f", "key")]])
        yield self.box
        yield self._count

    def set_text(self, text: str) -> None:
        """The article to find in."""
        self._text = text

    def say(self, words: str) -> None:
        """Show how many matches there are, or which one is shown."""
        self._said = words
        self._count.show(self._draw_count)

    def _draw_count(self, columns: int) -> Sequence[Pieces]:
        return [[(self._said, "dim")]]

    def on_input_changed(self, message: Input.Changed) -> None:
        """Find anew."""
        message.stop()
        self._find(self._text, message.value)

    @work(thread=True, exclusive=True, group="find")
    def _find(self, text: str, words: str) -> None:
        from tui.reader.in_article import find

        worker = get_current_worker()
        if not worker.is_cancelled:
            found = find(text, words)
            if not worker.is_cancelled:
                self.post_message(self.Answered(words, found))

    def on_find_bar_answered(self, message: Answered) -> None:
        """Drop an answer to what is no longer asked."""
        if message.words != self.box.value:
            message.stop()

    def on_text_box_stepped(self, message: TextBox.Stepped) -> None:
        """Walk the matches while the box keeps the focus."""
        message.stop()
        self.post_message(self.Stepped(message.step))

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Back to the text."""
        message.stop()
        self.post_message(self.Submitted())
