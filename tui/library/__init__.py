"""Keeping: articles with their findings in one SQLite file; nothing here reads files of news or extracts."""
