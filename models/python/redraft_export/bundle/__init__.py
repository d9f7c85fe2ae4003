"""The contract: two graphs, the weight file they share, their description; writing, reading and running them."""
