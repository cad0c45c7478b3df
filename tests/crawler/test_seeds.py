"""Seeds files as people really save them: every bad row is named, nothing is guessed."""

from pathlib import Path

import openpyxl
import pytest

from crawler.seeds import SeedsError, normal_url, on_platform, read_seeds, read_targets, site_key, targets_of

HEADER = "id,name,url,region,sector,languages\n"


def write(tmp_path: Path, text: str, encoding: str = "utf-8", name: str = "seeds.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    return path


def test_the_seeds_of_the_project_are_good() -> None:
    seeds = read_seeds(Path(__file__).parents[2] / "seeds.csv")
    assert seeds.problems == ()
    assert len(seeds.organisations) == 35
    assert all(targets_of(organisation) for organisation in seeds.organisations)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_csv_as_spreadsheets_save_it(tmp_path: Path, encoding: str, separator: str) -> None:
    text = 'id,name,url,languages\r\nomur,"Коомдук фонд «Өмүр»",омүр.kg,ky ru\r\n'.replace(",", separator)
    organisation = read_seeds(write(tmp_path, text, encoding)).organisations[0]
    assert organisation.name == "Коомдук фонд «Өмүр»"
    assert organisation.url == f"http://{'омүр.kg'.encode('idna').decode()}/"
    assert organisation.languages == ("ky", "ru")


def test_windows_1251_is_read_when_no_letter_is_lost(tmp_path: Path) -> None:
    path = write(tmp_path, HEADER + "a,Клуб «Родник»,a.kg,,,ru\n", "cp1251")
    assert read_seeds(path).organisations[0].name == "Клуб «Родник»"


@pytest.mark.parametrize(
    ("name", "encoding"), [("Жа?ы доор", "cp1251"), ("Жа?ы доор", "utf-8"), ("К?м?к", "utf-8")]
)
def test_a_lost_letter_is_an_error_with_the_remedy(tmp_path: Path, name: str, encoding: str) -> None:
    (problem,) = read_seeds(write(tmp_path, HEADER + f"a,{name},a.kg,,,ky\n", encoding)).problems
    assert (problem.row, problem.column) == (2, "name")
    assert "save as CSV UTF-8" in problem.remedy


def test_a_question_in_a_name_is_not_a_lost_letter_in_utf8(tmp_path: Path) -> None:
    assert read_seeds(write(tmp_path, HEADER + "a,«Who cares ?» club,a.kg,,,en\n")).problems == ()


@pytest.mark.parametrize(
    ("row", "column", "fault"),
    [
        (",Name,a.kg,,,ky", "id", "empty"),
        ("a b,Name,a.kg,,,ky", "id", "file name"),
        ("con,Name,a.kg,,,ky", "id", "file name"),
        ("a,,a.kg,,,ky", "name", "empty"),
        ("a,Name,not a site,,,ky", "url", "space"),
        ("a,Name,file:///etc/passwd,,,ky", "url", "http"),
        ("a,Name,javascript:alert(1),,,ky", "url", "not an address"),
        ("a,Name,http://user:secret@a.kg,,,ky", "url", "password"),
        ("a,Name,http://a.kg:99999,,,ky", "url", "not an address"),
        ("a,Name,a.kg,,,kg", "languages", "not a language code"),
        ("a,Name,a.kg,,,ky,surplus", "row", "more cells"),
        ("ok,Same id,b.kg,,,ky", "id", "already in row 2"),
        ("OK,Same id in capitals,b.kg,,,ky", "id", "already in row 2"),
        ("a,Same site,https://www.first.kg/index.html,,,ky", "url", "already in row 2"),
    ],
)
def test_every_bad_row_is_named(tmp_path: Path, row: str, column: str, fault: str) -> None:
    seeds = read_seeds(
        write(tmp_path, HEADER + f"ok,Good,first.kg,,,ky\n{row}\nlast,Good too,last.kg,,,ru\n")
    )
    assert [organisation.id for organisation in seeds.organisations] == ["ok", "last"]
    (problem,) = seeds.problems
    assert (problem.row, problem.column) == (3, column)
    assert fault in problem.fault
    assert problem.remedy


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"name,url\nA,a.kg\n", "missing"),
        (b"", "missing"),
        (b"id,id,name,url\n", "twice"),
        (b'id,name,url\na,"open quote,a.kg\n', "quotes"),
        (b'id,name,url\na,A,a.kg\nb,"Fund" B,b.kg\n', "line 3"),
        (b"\xd0\xcf\x11\xe0old", ".xls"),
        (b"PK\x03\x04broken", "cannot be opened"),
        (b"id,name,url\na,\x00,a.kg\n", "not a table"),
    ],
)
def test_a_file_that_is_no_table_is_refused(tmp_path: Path, data: bytes, fault: str) -> None:
    path = tmp_path / "seeds.csv"
    path.write_bytes(data)
    with pytest.raises(SeedsError, match=fault):
        read_seeds(path)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SeedsError, match="cannot be read"):
        read_seeds(tmp_path / "nowhere.csv")


def test_a_file_without_organisations_is_a_problem(tmp_path: Path) -> None:
    assert "no organisation" in read_seeds(write(tmp_path, HEADER)).problems[0].fault


def test_xlsx(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["id", "name", "url", "Founded", "languages"])  # type: ignore[union-attr]
    book.active.append(["omur", "Өмүр", "omur.kg", 1998, "ky"])  # type: ignore[union-attr]
    book.save(tmp_path / "seeds.xlsx")
    (organisation,) = read_seeds(tmp_path / "seeds.xlsx").organisations
    assert (organisation.name, organisation.url) == ("Өмүр", "http://omur.kg/")
    assert organisation.extra == (("founded", "1998"),)


def test_no_own_site_other_sites_and_shared_hosts(tmp_path: Path) -> None:
    text = "id,name,url,other_urls,former_urls,note\n" + "\n".join(
        [
            "none,Nobody,,,,kept",
            "fb,Facebook only,https://www.facebook.com/fb,,,",
            "hub,Hub only,linktr.ee/hub,,,",
            "one,One,https://sites.google.com/view/one,,,",
            "two,Two,https://sites.google.com/view/two,two.kg archive.two.kg,old.two.kg,",
        ]
    )
    seeds = read_seeds(write(tmp_path, text))
    assert seeds.problems == ()
    series = {o.id: [target.series for target in targets_of(o)] for o in seeds.organisations}
    assert series == {
        "none": [],
        "fb": [],
        "hub": [],
        "one": ["one"],
        "two": ["two", "two/two.kg", "two/archive.two.kg"],
    }
    assert seeds.organisations[0].extra == (("note", "kept"),)
    assert seeds.organisations[4].former_urls == ("http://old.two.kg/",)
    assert on_platform("https://m.facebook.com/x")
    assert not on_platform("https://notfacebook.com/")


def test_read_targets_refuses_bad_rows(tmp_path: Path) -> None:
    with pytest.raises(SeedsError, match="row 2, url"):
        read_targets(write(tmp_path, HEADER + "a,Name,ftp://a.kg,,,ky\n"))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("http://a.kg/", "https://www.a.kg"),
        ("http://a.kg/x/", "http://a.kg/x/index.php"),
        ("http://a.kg", "HTTP://A.KG/"),
    ],
)
def test_one_site_has_one_key(first: str, second: str) -> None:
    assert site_key(normal_url(first)) == site_key(normal_url(second))
