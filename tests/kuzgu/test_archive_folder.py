"""kuzgu archive: every damage is found and named, pruning keeps the newest, forgetting leaves nothing."""

import json
import os
import subprocess
import sys
import zlib
from hashlib import sha256
from pathlib import Path

import pytest

import history
from audits.evidence import Organisation, Unavailable
from crawler.archive import SiteArchive, Wire, manifest_path, run_folder
from crawler.options import Target
from kuzgu.archive import ForeignArchiveError, forget, prune, verify
from tests.kuzgu.sample_run import audit_samples


def write(out: Path, series: str, run: int = 1, attempt: int = 1) -> Path:
    organisation = Organisation(id=series.partition("/")[0], name=series)
    target = Target(organisation=organisation, site="http://x.kg/", series=series, run=run, attempt=attempt)
    archive = SiteArchive(run_folder(out / "archive", run), target, "kuzgu test", "Kuzgu/test")
    for number in range(5):
        body = os.urandom(400) + "<title>Барак</title>".encode()
        wire = Wire(status=200, headers=(("Content-Type", "text/html"),), body=body)
        archive.exchange(f"http://x.kg/{number}", "GET", [("User-Agent", "x")], wire)
    archive.failure("http://x.kg/nobody", "GET", Unavailable.TIMEOUT, "")
    archive.close()
    return archive.path


def kuzgu(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kuzgu", *arguments],
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


@pytest.fixture
def out(tmp_path: Path) -> Path:
    for series in ("omur", "omur/x.kg", "biom"):
        write(tmp_path / "out", series)
    return tmp_path / "out"


def troubles(out: Path) -> dict[str, str]:
    found: dict[str, str] = {}
    for trouble in verify(out / "archive"):
        found[trouble.path.name] = f"{found.get(trouble.path.name, '')} {trouble}"
    return found


def test_what_is_whole_is_whole(out: Path) -> None:
    assert troubles(out) == {}


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-30])


def cut_at_a_record(path: Path) -> None:
    """Without its last record: every record that is left is in order."""
    data = path.read_bytes()
    at, members = 0, []
    while at < len(data):
        reader = zlib.decompressobj(zlib.MAX_WBITS + 16)
        reader.decompress(data[at:])
        members.append(at)
        at = len(data) - len(reader.unused_data)
    path.write_bytes(data[: members[-1]])


def change(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0x20
    path.write_bytes(data)


def add(path: Path) -> None:
    path.write_bytes(path.read_bytes() + zlib.compress(b"x"))


def rewrite(path: Path) -> None:
    """Changed inside and compressed again, with a manifest that fits: only the digests can tell."""
    plain = b""
    data = path.read_bytes()
    while data:
        reader = zlib.decompressobj(zlib.MAX_WBITS + 16)
        plain += reader.decompress(data)
        data = reader.unused_data
    plain = plain.replace("Барак".encode(), "Бурак".encode(), 1)
    packer = zlib.compressobj(6, zlib.DEFLATED, zlib.MAX_WBITS + 16)
    data = packer.compress(plain) + packer.flush()
    path.write_bytes(data)
    manifest = json.loads(manifest_path(path).read_text())
    manifest |= {"size": len(data), "sha256": sha256(data).hexdigest()}
    manifest_path(path).write_text(json.dumps(manifest))


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (cut, ("truncated", "ends in the middle of a record")),
        (cut_at_a_record, ("truncated", "request 5")),
        (change, ("changed",)),
        (add, ("was added",)),
        (rewrite, ("digest",)),
        (Path.unlink, ("missing",)),
    ],
)
def test_a_damaged_file_is_found_and_named(out: Path, damage: object, said: tuple[str, ...]) -> None:
    (path,) = (out / "archive").glob("run-0001/biom-*.warc.gz")
    damage(path)  # type: ignore[operator]
    found = troubles(out)
    assert list(found) == [path.name]
    assert all(words in found[path.name] for words in ("(biom)", "Restore it", *said)), found
    answer = kuzgu("archive", "verify", cwd=out.parent)
    assert answer.returncode == 1
    assert path.name in answer.stdout


def test_warcio_does_not_find_what_verify_finds(out: Path) -> None:
    """Why verify has a reader of its own."""
    from warcio.checker import Checker

    (path,) = (out / "archive").glob("run-0001/biom-*.warc.gz")
    cut_at_a_record(path)
    arguments = type("Arguments", (), {"inputs": [str(path)], "verbose": False})()
    assert Checker(arguments).process_all() == 0
    assert troubles(out)


def test_what_is_nobodys_is_named(out: Path) -> None:
    folder = out / "archive" / "run-0001"
    (folder / "note.txt").write_text("x")
    (folder / "omur-00000000-2.warc.gz.partial").write_bytes(b"x")
    (path,) = folder.glob("biom-*.warc.gz")
    manifest_path(path).unlink()
    (broken,) = folder.glob("omur_x.kg-*.json")
    broken.write_text("{")
    found = troubles(out)
    assert "not a file of the archive" in found["note.txt"]
    assert "broken off" in found["omur-00000000-2.warc.gz.partial"]
    assert "manifest is missing" in found[path.name]
    assert "manifest cannot be read" in found[broken.name]
    assert len(found) == 4


def test_list(out: Path) -> None:
    answer = kuzgu("archive", "list", cwd=out.parent)
    assert answer.returncode == 0
    lines = answer.stdout.splitlines()
    assert len(lines) == 3
    assert all("12 records" in line and "http://x.kg/" in line for line in lines)


def test_prune_keeps_the_newest_of_each_series(out: Path) -> None:
    for run in (2, 3, 4):
        write(out, "omur", run)
    write(out, "omur", 4, attempt=2)
    (out / "archive" / "run-0001" / "biom-1-1.warc.gz.partial").write_bytes(b"x")
    prune(out / "archive", keep=2)
    left = sorted(f"{path.parent.name}/{path.name}" for path in (out / "archive").rglob("*.warc.gz*"))
    assert [name.partition("-")[2][:4] + name[-len("-1.warc.gz") :] for name in left] == [
        "0001-1.warc.gz",
        "0001-1.warc.gz",
        "0004-1.warc.gz",
        "0004-2.warc.gz",
    ]
    assert not (out / "archive" / "run-0002").exists()
    assert troubles(out) == {}


def test_forgetting_takes_every_site_of_the_organisation_and_no_other(out: Path) -> None:
    (out / "archive" / "run-0001" / "omur-2.warc.gz").write_bytes(b"of nobody")
    forget(out / "archive", "omur", ["omur", "omur/x.kg"])
    left = [path.name for path in (out / "archive").rglob("*.json")]
    assert [name.partition("-")[0] for name in left] == ["biom"]
    assert (out / "archive" / "run-0001" / "omur-2.warc.gz").exists()


def test_two_histories_do_not_share_a_folder(tmp_path: Path) -> None:
    """The first run of another history would have the number, and so the files, of this one."""
    audit_samples(tmp_path, only=("jabyk-eshik",))
    whole = {path: path.read_bytes() for path in (tmp_path / "archive").rglob("*") if path.is_file()}
    (tmp_path / "kuzgu.sqlite").rename(tmp_path / "other.sqlite")
    with pytest.raises(ForeignArchiveError, match="another history"):
        audit_samples(tmp_path, only=("jabyk-eshik",))
    assert whole
    assert {path: path.read_bytes() for path in whole} == whole
    engine = history.open_history(tmp_path / "kuzgu.sqlite")
    assert history.latest_run(engine) is None
    engine.dispose()
    (tmp_path / "kuzgu.sqlite").unlink()
    (tmp_path / "other.sqlite").rename(tmp_path / "kuzgu.sqlite")
    assert audit_samples(tmp_path, only=("jabyk-eshik",)) == 2


def test_the_command_says_what_to_do_about_a_folder_of_another_history(tmp_path: Path) -> None:
    write(tmp_path / "out", "omur", run=4)
    (tmp_path / "seeds.csv").write_text("id,name,url\nomur,Өмүр,http://127.0.0.1:1/\n", encoding="utf-8")
    done = kuzgu("audit", "seeds.csv", "--contact", "me@example.org", "--allow-loopback", cwd=tmp_path)
    assert done.returncode == 2
    assert "run 4" in done.stderr
    assert "--out" in done.stderr
