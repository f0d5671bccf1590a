"""The articles kept on this machine, with their analyses."""
