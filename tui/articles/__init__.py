"""Bytes become an `Article`: decoding, formats, headline, furniture, language."""
