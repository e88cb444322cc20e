"""What is proposed, from events: rows of data say which words propose, and where they name what, who and to whom."""
