"""A track as a table: parties against articles in order of time, a stance in each cell."""
