"""The search of a library on a server: its index is in tables there, and a query reads what is near to it."""
