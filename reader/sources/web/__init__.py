"""The web: one way to fetch an address, safe against what answers."""
