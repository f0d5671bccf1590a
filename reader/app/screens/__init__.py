"""Screens over the reading screen: the card, the help, the list of articles."""
