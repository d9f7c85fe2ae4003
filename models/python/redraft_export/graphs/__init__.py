"""Writing ONNX graphs: nodes, constants and where they are kept, arithmetic in each precision."""
