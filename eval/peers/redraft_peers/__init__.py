"""Measures Redraft against other ways to run the same weights, and against what users have today."""
