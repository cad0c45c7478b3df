"""Pages for those who answer for many organisations at once: the programme, and whoever pays for it."""
