"""The reader: the library on a screen, with keys."""
