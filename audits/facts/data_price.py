"""What mobile data cost in Kyrgyzstan. The figures are dated, and changed here when they change."""

SOM_PER_MEGABYTE = 0.068
"""10 GB for US$7.61 (Broadband Genie, after 24.kg, 16 April 2024), at 89 som for a dollar in that month."""


def som(size: int) -> float:
    """What a reader pays to load ``size`` bytes."""
    return size / 1_000_000 * SOM_PER_MEGABYTE
