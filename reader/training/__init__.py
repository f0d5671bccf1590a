"""How the learned parts are made: anyone can run it; no part of the installed program."""
