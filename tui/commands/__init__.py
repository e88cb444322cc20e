"""A command line becomes calls of the rooms: one file a command, heavy rooms imported inside."""
