"""The list of those who asked to be left alone."""

from pathlib import Path

import pytest

from crawler.opt_out import OptOut, opted_out_since, read_opt_out
from crawler.seeds import SeedsError


def write(folder: Path, text: str) -> Path:
    path = folder / "opt_out.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_rows_are_read_however_a_domain_is_written(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "domain,reason,date\nkoom.example,они просили,2026-11-01\n\nhttps://www.bulak.example/ky/,,2026-11-02\n"
        "көмүр.example,каты келди,2026-11-03\n",
    )
    assert read_opt_out(path) == (
        OptOut("koom.example", "они просили", "2026-11-01"),
        OptOut("bulak.example", "", "2026-11-02"),
        OptOut("xn--j1aem75bjj.example", "каты келди", "2026-11-03"),
    )


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("domain,date\nkoom.example,2026-11-01\n", "row 1, reason"),
        ("domain,reason,date\nkoom,x,2026-11-01\n", "row 2, domain"),
        ("domain,reason,date\nkoom.example,x,2026-11-01\n,x,2026-11-01\n", "row 3, domain"),
        ("domain,reason,date\nkoom.example,x,01.11.2026\n", "row 2, date"),
        ("domain,reason,date\nkoom.example\n", "row 2, date"),
        ("", "domain"),
    ],
)
def test_a_bad_row_is_named(tmp_path: Path, text: str, named: str) -> None:
    with pytest.raises(SeedsError, match=named):
        read_opt_out(write(tmp_path, text))


def test_a_domain_holds_for_all_that_is_below_it() -> None:
    wishes = (("koom.example", "2026-11-01"),)
    assert opted_out_since("https://www.koom.example/", wishes) == "2026-11-01"
    assert opted_out_since("https://ky.koom.example/news", wishes) == "2026-11-01"
    assert opted_out_since("https://mykoom.example/", wishes) is None
