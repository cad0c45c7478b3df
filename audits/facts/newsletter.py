"""Forms for signing up for news."""

from audits.evidence import Form


def is_newsletter(form: Form) -> bool:
    """One address field, perhaps a name, and nothing to write in: no contact form, no login."""
    kinds = [
        field.type for field in form.fields if field.type not in ("hidden", "submit", "button", "checkbox")
    ]
    return kinds.count("email") == 1 and len(kinds) <= 3 and set(kinds) <= {"email", "text"}
