"""How parties answer: rows of data over the events of a reading, who answers, and which proposal."""
