"""What a person set once: one TOML file in the platform's configuration folder."""
