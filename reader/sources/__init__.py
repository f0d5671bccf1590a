"""From what people have (files, standard input, the bundled articles) to an Article."""
