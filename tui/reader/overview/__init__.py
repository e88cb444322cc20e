"""The library at a glance: who speaks, who offers, who answers how, what is open."""
