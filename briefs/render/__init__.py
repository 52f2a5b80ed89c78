"""A composed brief to Markdown, HTML, PDF and the terminal: one module a format."""
