"""From an HTML page to an Article. Pages are parsed in a process of their own: see `reader.sources.html.process`."""
