"""An `Article` becomes `Findings`: pure functions, no I/O, the same on every machine."""
