"""The layers of each family of models, from a checkpoint's weights into a graph."""
