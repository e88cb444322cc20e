"""A person's own work: bookmarks, notes, collections, what has been read and where the reading stopped."""
