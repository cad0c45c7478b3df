"""Mobile readiness: can people use it on a phone with a slow line? One check a file."""
