"""The tiny models that tests run on."""
