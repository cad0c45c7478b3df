"""``python -m crawler.rendering BROWSER``: reads one Job a line from standard input, answers in Lines.

Ends when its input ends, and with it the browser. Nothing that a page does ends it; when it dies all the
same, whoever started it knows by the last Line which page was open.
"""

import asyncio
import sys
from pathlib import Path

from audits import codec
from crawler.rendering.browser import NoBrowserError
from crawler.rendering.jobs import Job, Line
from crawler.rendering.page_choice import Choice
from crawler.rendering.site import Renderer, render_site


def main(arguments: list[str]) -> None:
    asyncio.run(_serve(Path(arguments[0])))


async def _serve(executable: Path) -> None:
    async with Renderer(executable) as renderer:
        while line := await asyncio.to_thread(sys.stdin.buffer.readline):
            job = codec.decode(line, Job)

            def opening(choice: Choice, series: str = job.series) -> None:
                tell(Line(event="opening", series=series, choice=choice))

            try:
                async for page in render_site(renderer, job, opening):
                    tell(Line(event="page", series=job.series, page=page))
            except NoBrowserError as error:
                tell(Line(event="no_browser", series=job.series, text=str(error)))
                return
            tell(Line(event="done", series=job.series, text=renderer.version))


def tell(line: Line) -> None:
    sys.stdout.buffer.write(codec.encode(line) + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
