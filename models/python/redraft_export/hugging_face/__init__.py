"""What a Hugging Face model folder says and holds, and the refusal of what can't be expressed."""
