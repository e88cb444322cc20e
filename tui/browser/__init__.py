"""The reader in a browser: a server that runs one reader a page, and who may open it."""
