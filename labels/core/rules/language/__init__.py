"""In which language, and how plainly, it is said."""
