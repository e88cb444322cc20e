"""The widgets of the reading screen; each takes values and tells the screen by messages of its own."""
