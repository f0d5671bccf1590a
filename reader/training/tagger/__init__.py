"""The names tagger: a network, its training text, the training and the export. See README.md."""
