"""The pages of a workshop out of a real history, and one organisation visited again on the day."""

import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

import history
from kuzgu.command_line import main
from tests.kuzgu.sample_run import audit_samples
from tests.kuzgu.test_verify import kuzgu

SHARED = {"«Жашыл булак» коомдук фонду", "«Нурлуу келечек» жаштар уюму"}
SILENT = ("Мекендеш", "Бакыт үйү", "Көчмө көшөгө", "Жайлоо", "Үлүш жана үн", "Коргон", "Үн катпас")


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample sites, and one of them visited again on the day."""
    folder = tmp_path_factory.mktemp("out")
    audit_samples(folder)
    audit_samples(folder, only=("mekendesh",))
    return folder


def workshop(out: Path, *arguments: str) -> tuple[int, str]:
    answer = CliRunner().invoke(main, ["workshop", "--out", str(out), *arguments])
    return answer.exit_code, answer.output


def test_a_workshop_of_the_sample_sites(out: Path) -> None:
    code, said = workshop(out, "--cohort", "demo", "--before", "1")
    assert code == 0, said
    folder = out / "workshop" / "demo"
    assert len(list(folder.iterdir())) == 18
    assert "Private, for the trainer alone" in said
    trainer = (folder / "private_trainer_ky.html").read_text(encoding="utf-8")
    calls = (folder / "private_calls_ky.html").read_text(encoding="utf-8")
    for name in SILENT[:5]:
        assert name in trainer
    for name in ("Коргон", "Үн катпас", "Жабык эшик"):
        assert name in calls  # blocked, unreachable, closed to programs
        assert trainer.count(name) == 0  # nothing is known of their steps
    for name in ("room", "before_after"):
        text = (folder / f"{name}_ky.html").read_text(encoding="utf-8")
        assert not [one for one in SILENT if one in text]
    room = (folder / "room_ky.html").read_text(encoding="utf-8")
    assert any(name in room for name in SHARED)


def test_the_other_organisations_of_an_earlier_run_are_there(out: Path) -> None:
    """The second run visited one organisation; the room is still ten."""
    workshop(out, "--cohort", "demo", "--before", "1", "--languages", "en")
    trainer = (out / "workshop" / "demo" / "private_trainer_en.html").read_text(encoding="utf-8")
    after = (out / "workshop" / "demo" / "before_after_en.html").read_text(encoding="utf-8")
    assert "<dt>Organisations in the room</dt><dd>7</dd>" in trainer
    assert "<dd>1 of 7</dd>" in after
    assert "No step is closed yet" in after  # the same site twice is no progress


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--cohort", "naryn"), "Cohorts, with their organisations: demo (10)"),
        (("--cohort", "demo", "--run", "9"), "There is no run 9. Runs: 1, 2"),
        (("--cohort", "demo", "--before", "2", "--run", "1"), "exchange the two"),
        (("--cohort", "demo", "--languages", "kg"), "Kyrgyz is ky"),
    ],
)
def test_what_is_wrong_is_said(out: Path, arguments: tuple[str, ...], words: str) -> None:
    code, said = workshop(out, *arguments)
    assert code == 2
    assert words in said


def test_an_empty_history(tmp_path: Path) -> None:
    assert workshop(tmp_path / "new", "--cohort", "demo") == (
        2,
        "Error: The history is empty. Start with: kuzgu audit seeds.csv\n",
    )


class Site(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        words = "Биздин уюм жаштарга жардам берет, ийримдерди жана сабактарды өткөрөт. " * 6
        body = f"<html lang=ky><title>Башкы</title><h1>Барак</h1><p>{words}</p>".encode()
        self.send_response(200 if self.path == "/" else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    do_HEAD = do_GET

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def seeds(tmp_path: Path) -> Iterator[Path]:
    servers = [http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site) for _ in range(2)]
    for server in servers:
        threading.Thread(target=server.serve_forever, daemon=True).start()
    rows = [f"org-{n},Уюм {n},http://127.0.0.1:{s.server_address[1]}/,naryn" for n, s in enumerate(servers)]
    path = tmp_path / "seeds.csv"
    path.write_text("id,name,url,cohort\n" + "\n".join(rows) + "\n", encoding="utf-8")
    yield path
    for server in servers:
        server.shutdown()
        server.server_close()


def test_one_organisation_again(tmp_path: Path, seeds: Path) -> None:
    crawl = ("audit", "seeds.csv", "--contact", "t@example.org", "--allow-loopback", "--delay", "0.01")
    assert kuzgu(*crawl, "--languages", "ky", cwd=tmp_path).returncode == 0
    reports = tmp_path / "out" / "reports"
    index = (reports / "index_ky.html").read_bytes()
    summary = (reports / "summary.csv").read_bytes()
    wrong = kuzgu(*crawl, "--only", "org-11", cwd=tmp_path)
    assert wrong.returncode == 2
    assert "no organisation “org-11”" in wrong.stderr
    assert "Did you mean org-1" in wrong.stderr
    again = kuzgu(*crawl, "--only", "org-1", "--languages", "ky", cwd=tmp_path)
    assert again.returncode == 0, again.stderr
    assert "Reports: 1 files" in again.stdout
    assert (reports / "index_ky.html").read_bytes() == index
    assert (reports / "summary.csv").read_bytes() == summary
    engine = history.open_history(tmp_path / "out" / "kuzgu.sqlite")
    assert [run.options["only"] for run in history.runs(engine)] == [[], ["org-1"]]
    assert history.latest_whole_run(engine).id == 1  # type: ignore[union-attr]
    assert {s.series: s.run.id for s in history.latest_sites(engine, "naryn")} == {"org-0": 1, "org-1": 2}
    engine.dispose()
