"""What the reader and the picker share: keys and their turns, words in their looks, lists and lines."""
