import pytest

from audits.facts.viewport import page_viewport
from tests.builders import meta, page

CASES = [
    # content, mobile_ready, device_width, zoom_blocked
    ("width=device-width, initial-scale=1", True, True, False),
    ("width=device-width", True, True, False),
    ("WIDTH=Device-Width ; INITIAL-SCALE=1.0", True, True, False),
    ("width = device-width , initial-scale = 1", True, True, False),
    ("initial-scale=1", True, True, False),
    ("initial-scale=1.5", True, False, False),
    ("width=1024", True, False, False),
    ("width=320px", True, False, False),
    ("initial-scale=0.5", False, False, False),
    ("width=device-width, initial-scale=0.5", False, True, False),
    ("width=device-width, user-scalable=no", True, True, True),
    ("width=device-width; user-scalable=0", True, True, True),
    ("width=device-width, user-scalable=yes", True, True, False),
    ("width=device-width, user-scalable=1", True, True, False),
    ("width=device-width, user-scalable=0.4", True, True, True),
    ("width=device-width, maximum-scale=1.0", True, True, True),
    ("width=device-width, maximum-scale=1.99", True, True, True),
    ("width=device-width, maximum-scale=2", True, True, False),
    ("width=device-width, maximum-scale=5", True, True, False),
    ("width=device-width, maximum-scale=-1", True, True, False),
    ("width=device-width, maximum-scale=yes", True, True, True),
    ("width=0", False, False, False),
    ("width=-200", False, False, False),
    ("width=wide", False, False, False),
    ("width", False, False, False),
    ("width=device-width, width=500", True, False, False),
    ("", False, False, False),
    (",;=,", False, False, False),
    ("телефон=да", False, False, False),
]


@pytest.mark.parametrize(("content", "ready", "device", "blocked"), CASES)
def test_viewport(content: str, ready: bool, device: bool, blocked: bool) -> None:
    found = page_viewport(page(metas=(meta("viewport", content),)))
    assert (found.mobile_ready, found.device_width, found.zoom_blocked) == (ready, device, blocked)
    assert found.content == content


def test_no_viewport() -> None:
    assert page_viewport(page()).content is None
    assert page_viewport(page(metas=(meta("description", "width=device-width"),))).content is None


def test_the_last_of_several_counts() -> None:
    metas = (meta("viewport", "width=1000"), meta("viewport", "width=device-width"))
    assert page_viewport(page(metas=metas)).device_width


def test_properties_are_lower_case_and_the_last_wins() -> None:
    found = page_viewport(page(metas=(meta("viewport", "Width=500, WIDTH=Device-Width"),)))
    assert found.properties == (("width", "device-width"),)


@pytest.mark.parametrize("content", ["a" * 200_000, "a " * 100_000, "a=" * 100_000, "=" * 200_000])
def test_hostile_content_is_read_in_linear_time(content: str) -> None:
    assert not page_viewport(page(metas=(meta("viewport", content),))).mobile_ready
