"""A whole corrector as one ONNX file, made of any bundle."""
