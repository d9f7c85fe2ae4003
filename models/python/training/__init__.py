"""Trains Redraft's corrector: data, errors, training, evaluation, export. README.md beside this file has the commands."""
