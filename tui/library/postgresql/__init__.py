"""A library on a PostgreSQL server: the tables of the SQLite file, asked by the same statements."""
