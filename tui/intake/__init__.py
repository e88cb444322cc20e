"""Taking in: paths become articles with findings in the library."""
