"""Many passages at once, with notes: as a page to read and print, as a text, as data, as a bibliography."""
