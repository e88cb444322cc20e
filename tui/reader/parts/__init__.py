"""The parts of the reading screen: each has a state of its own, and the keys that act on it."""
