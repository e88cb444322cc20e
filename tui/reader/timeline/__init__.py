"""All proposals in time: which were on the table when, and how each was met."""
