"""Who proposes, is asked or answers: noun phrases, the sides of the conflict, whom a person speaks for."""
