"""What the environment and flags decide."""
