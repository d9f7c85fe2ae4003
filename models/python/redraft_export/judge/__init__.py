"""A decoder-only language model that judges corrections, as a bundle of its own kind."""
