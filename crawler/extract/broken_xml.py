"""What parsers that mend broken XML leave to their callers."""

import re

_SURROGATE = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
_REFERENCE = re.compile(
    rb"&#(?:[xX]0*[dD][89a-fA-F][0-9a-fA-F]{2}|0*5(?:529[6-9]|5[3-9]\d\d|6\d{3}|7[0-2]\d\d|73[0-3]\d|734[0-3]));?"
)
_OTHER_ENCODING = re.compile(rb"""\A[^>]{0,200}?encoding\s*=\s*["'](?!utf-?8["'])""", re.I)


def local_name(tag: str) -> str:
    """Without its namespace. A prefix that nobody declared stays in the tag: ``image:loc`` is ``loc``."""
    return tag.rpartition("}")[2].rpartition(":")[2]


def without_surrogates(body: bytes) -> bytes:
    """XML in which halves of surrogate pairs (U+D800 to U+DFFF), as bytes or as references, have become
    question marks: libxml2 lets them through when it recovers, and no text can be made of them."""
    body = _REFERENCE.sub(b"?", body)
    return body if _OTHER_ENCODING.match(body) else _SURROGATE.sub(b"?", body)
