"""Proposals: who offers what to whom, on which terms, and how everybody answers."""

from tui.extraction.proposals.proposals import find_proposals

__all__ = ["find_proposals"]
