"""Carriers: spans and forms of whole lines that are the same on both sides of a pair, so that the model learns to copy them."""

from training.carriers.carried import Carried, Carriers
from training.carriers.draw import Draw

__all__ = ["Carried", "Carriers", "Draw"]
