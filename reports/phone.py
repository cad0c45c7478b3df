"""What a phone shows of the home page, with what is wrong in it framed, and the picture of last time."""

import base64
from dataclasses import dataclass, replace
from pathlib import Path

from audits.judgement import Frame, Judgement, PhonePicture

MOST_BYTES = 60_000
"""Of a picture that is put into a report. Two of them and the report stay under 300 kB."""
SHOWN_WIDTH = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """One picture as the page shows it: ``data`` in base64, its size in px, and the height at which it is
    shown."""

    data: str
    width: int
    height: int
    shown_width: int
    shown_height: int
    frames: tuple[Frame, ...]
    document_width: int
    screen_width: int

    @property
    def too_wide(self) -> bool:
        return self.document_width > self.screen_width + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneView:
    """``kinds`` are those of the frames of ``now``, which is None when the report has no room for it."""

    file: str
    url: str
    now: Shot | None = None
    kinds: tuple[str, ...] = ()
    before: Shot | None = None
    before_date: str = ""


def pictures_of_run(folder: Path | None, run_id: int) -> Path | None:
    """Where the pictures of one run lie."""
    return None if folder is None else folder / f"run-{run_id:04d}"


def phone_views(
    judgement: Judgement,
    folder: Path | None,
    earlier: Judgement | None = None,
    earlier_folder: Path | None = None,
    before_date: str = "",
) -> tuple[PhoneView | None, ...]:
    """What may be shown, the fullest first: both pictures, that of now, only where it lies. (None,) when
    there is no picture of the home page, or it is gone."""
    picture, now = _shot(judgement, folder)
    if picture is None or now is None:
        return (None,)
    _, before = _shot(earlier, earlier_folder) if earlier is not None else (None, None)
    kinds = tuple(dict.fromkeys(frame.kind for frame in now.frames))
    alone = PhoneView(file=picture.file, url=picture.url, now=now, kinds=kinds)
    beside = PhoneView(file=picture.file, url=picture.url)
    if before is None:
        return alone, beside
    return replace(alone, before=before, before_date=before_date), alone, beside


def _shot(judgement: Judgement, folder: Path | None) -> tuple[PhonePicture | None, Shot | None]:
    if folder is None or not judgement.profile.pictures:
        return None, None
    picture = judgement.profile.pictures[0]
    path = folder / Path(picture.file).name
    try:
        data = path.read_bytes() if path.stat().st_size <= MOST_BYTES else b""
    except OSError:
        data = b""
    if not data.startswith(b"\xff\xd8") or picture.width < 1:
        return None, None
    shot = Shot(
        data=base64.b64encode(data).decode(),
        width=picture.width,
        height=picture.height,
        shown_width=SHOWN_WIDTH,
        shown_height=round(SHOWN_WIDTH * picture.height / picture.width),
        frames=picture.frames,
        document_width=picture.document_width,
        screen_width=picture.screen_width,
    )
    return picture, shot
