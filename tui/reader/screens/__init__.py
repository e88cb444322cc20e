"""The screens: reading, a card laid over it, and the help."""
