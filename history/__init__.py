"""What is remembered of every run, for ever: tables, migrations and the questions asked of them."""
