"""Languages: is the site there, and readable, in the languages of its readers? One check a file."""
