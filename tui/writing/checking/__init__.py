"""Checking a draft: every quotation in it against the library, with a verdict, the difference and the source."""
