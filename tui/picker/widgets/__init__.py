"""The parts of the picker's screen: the list of hits, the preview, the line of keys."""
