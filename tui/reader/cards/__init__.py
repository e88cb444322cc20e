"""What lies over the reading, as pages: a proposal, a quote, a person, a list of proposals."""
