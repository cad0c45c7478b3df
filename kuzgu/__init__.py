"""The application that connects the rooms: command line, crawl child, history-writing parent."""
