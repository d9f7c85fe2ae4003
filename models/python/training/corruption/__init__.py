"""Puts learners' and typists' errors into clean sentences. `Corruptor` is the way in; one function is one kind of error."""

from training.corruption.corruptor import Corrupted, Corruptor
from training.corruption.material import Material, read_material
from training.corruption.recipe import Recipe, RecipeError, load_recipe

__all__ = ["Corrupted", "Corruptor", "Material", "Recipe", "RecipeError", "load_recipe", "read_material"]
