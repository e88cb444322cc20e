"""What a person has put right: kept apart from what is found, applied to it wherever findings are read."""
