"""Parsing in a process of its own, with limits and under a clock: nothing that is published stalls the program."""
