"""Quoted stretches -> quotations with their speakers, or the finding that nobody is quoted."""

from tui.extraction.attribution.attribution import attributed

__all__ = ["attributed"]
