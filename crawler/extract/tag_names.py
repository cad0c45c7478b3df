"""Names of XML elements as parsers of broken files leave them."""


def local_name(tag: str) -> str:
    """Without its namespace. A prefix that nobody declared stays in the tag: ``image:loc`` is ``loc``."""
    return tag.rpartition("}")[2].rpartition(":")[2]
