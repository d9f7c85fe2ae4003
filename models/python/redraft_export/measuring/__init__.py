"""What docs/benchmarks.md and docs/memory.md measure in Python, and what they measure on."""
