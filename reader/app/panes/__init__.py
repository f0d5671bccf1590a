"""The panes of the reading screen, each driven by the store alone."""
