"""Pure readers of evidence: each turns what was seen into one kind of fact. Shared by checks and inspect."""
