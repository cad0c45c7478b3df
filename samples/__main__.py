"""``python -m samples [--port N]``: serve the sample sites until Ctrl-C."""

import argparse
import contextlib
import threading

from samples.server import serve_samples


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m samples", description="Serve the sample sites on loopback."
    )
    parser.add_argument("--port", type=int, default=0, help="port on 127.0.0.1 (default: a free one)")
    port = parser.parse_args().port
    with serve_samples(port) as server, contextlib.suppress(KeyboardInterrupt):
        print(f"Serving on http://127.0.0.1:{server.port}/ until Ctrl-C. The Host header chooses the site:")
        for host in server.hosts:
            print(f"  {host}", flush=True)
        threading.Event().wait()


if __name__ == "__main__":
    main()
