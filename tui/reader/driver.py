"""Textual's driver for the whole terminal, which goes on where the question for the background has begun."""

from __future__ import annotations

from typing import Any

from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from tui.reader.ground import Question
from tui.screen.keyboard import QuickInput


class GroundKnown(Message):
    """The terminal has told its background."""

    def __init__(self, light: bool) -> None:
        super().__init__()
        self.light = light


class ReaderDriver(QuickInput, LinuxDriver):
    """Keeps answers from the keys, and tells the app what they say."""

    def __init__(self, app: App[object], **wishes: Any) -> None:
        super().__init__(app, **wishes)
        question = getattr(app, "question", None)
        self._question = question if isinstance(question, Question) else Question()
        self.ahead = self._question.ahead

    def start_application_mode(self) -> None:
        """Start; at the end the terminal is to be as it was before it was asked."""
        super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual has no annotation there
        if self._question.attributes:
            self.attrs_before = self._question.attributes

    def typed(self, text: str) -> str:
        """What is left when the answers are taken out."""
        answers = self._question.answers
        known = answers.light is not None
        text = answers.typed(text)
        if not known and answers.light is not None:
            self.send_message(GroundKnown(answers.light))
        return text

    def disable_input(self) -> None:
        """Stop reading, but not while an answer is under way."""
        self._question.answers.wait()
        super().disable_input()
