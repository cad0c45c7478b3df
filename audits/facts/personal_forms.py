"""Forms that ask for something personal: a name, an e-mail, a phone, a password."""

import re

from audits.evidence import Form

_TYPES = ("email", "tel", "password", "file")
_NAMES = re.compile(
    r"e-?mail|\bmail|phone|telefon|\btel\b|телефон|почта|passw"
    r"|(?:first|last|full|your)[-_ ]?name|\bfio\b|фио|\bимя\b"
    r"|\bats?y?[-_]?joni|passport|address|adres|birth|\binn\b",
    re.IGNORECASE,
)
_SEARCH = re.compile(r"\A(?:s|q|query|search\w*|text|words?|ara)\Z", re.IGNORECASE)


def personal_fields(form: Form) -> list[str]:
    """Names of the fields that ask for something personal; a newsletter's e-mail is one too."""
    return [
        field.name or field.type
        for field in form.fields
        if field.type in _TYPES
        or (
            field.type in ("text", "textarea") and not _SEARCH.match(field.name) and _NAMES.search(field.name)
        )
    ]
