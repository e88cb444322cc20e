"""Fuzzy search across titles, text, quotes, proposals and people; the index is made again whenever it is missing."""
