"""``python -m samples``: serve the sample sites until Ctrl-C."""

import contextlib
import sys
import time

from samples.server import serve_samples


def main() -> None:
    port = int(sys.argv[1]) if len(sys.argv) > 1 else 0
    with serve_samples(port) as server, contextlib.suppress(KeyboardInterrupt):
        for host in server.hosts:
            print(f"http://127.0.0.1:{server.port}/  with the header  Host: {host}")
        while True:
            time.sleep(3600)


if __name__ == "__main__":
    main()
