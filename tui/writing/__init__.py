"""From a quote to words in a draft: the clipboard, citation formats, checking a draft."""
