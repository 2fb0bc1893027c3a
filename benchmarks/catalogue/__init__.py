"""What an answer of the catalogue costs, beside what the same server does at least and at most."""
