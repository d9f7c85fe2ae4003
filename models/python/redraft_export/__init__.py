"""Exports a Hugging Face T5 folder as a Redraft bundle: two ONNX graphs, one weight file and their description."""

__version__ = "0.1.0"
