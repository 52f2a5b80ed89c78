"""Whether what the library says of its documents is in their texts: every figure, title and place."""
