"""English read once: tokens and forms, phrases, clauses, events. Nobody else splits a sentence or inflects a verb."""
