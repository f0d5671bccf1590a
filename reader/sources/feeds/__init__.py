"""Feeds of every kind into `reader.model.feed`, lists of feeds in and out, and the feeds that a page names."""
