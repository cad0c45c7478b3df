"""Ten invented organisations and their sites, with the faults that real ones have. CC0."""
