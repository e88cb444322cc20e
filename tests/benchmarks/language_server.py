"""What the language server costs: its start, and a completion at every key of a quotation. By hand; Linux.

    python -m tests.benchmarks.language_server FOLDER [--articles N] [--draft CHARACTERS] [--rounds N]

FOLDER keeps what is made: a library of N articles (see `many_articles`), of the sample without it. Each round starts
the server, opens a draft of so many characters and types a quotation into it, a key at a time. Printed are medians over
the rounds: seconds on the clock from the start to the answer to `initialize` and to the first completion, asked for at
once, seconds of CPU till then, and of all completions the median, the 95th percentile and the longest, in milliseconds.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, NamedTuple

from tests.benchmarks.costs import environment, run
from tests.benchmarks.many_articles import write

ROOT = Path(__file__).parent.parent.parent
TYPED = "“we are ready to discuss a cease"
URI = "file:///draft.md"


class Round(NamedTuple):
    """What one round took: seconds, and milliseconds of each completion."""

    greeted: float
    first: float
    cpu: float
    keys: list[float]


class Server:
    """The server over its streams, spoken to by hand: no client's own time is in what is measured."""

    def __init__(self, folder: Path, library: Path) -> None:
        command = [sys.executable, "-P", "-m", "tui", "--library", str(library), "lsp"]
        own = environment(folder, ROOT)
        self.process = subprocess.Popen(command, env=own, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._asked = 0

    def tell(self, method: str, params: Any, **more: object) -> None:
        body = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def ask(self, method: str, params: Any) -> Any:
        self._asked += 1
        self.tell(method, params, id=self._asked)
        while (answer := self._read()).get("id") != self._asked:
            pass
        return answer["result"]

    def _read(self) -> dict[str, Any]:
        stdout, length = self.process.stdout, 0
        assert stdout
        while (line := stdout.readline()) != b"\r\n":
            if line.startswith(b"Content-Length:"):
                length = int(line.split()[1])
        answer: dict[str, Any] = json.loads(stdout.read(length))
        return answer

    def cpu(self) -> float:
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def one(folder: Path, library: Path, characters: int) -> Round:
    """Start the server, type a quotation, end it."""
    text = ("The talks went on in the afternoon, and nobody said a word about them.\n\n" * (characters // 72 + 1))[
        :characters
    ]
    last = text.count("\n") + 2
    began = time.perf_counter()
    server = Server(folder, library)
    server.ask("initialize", {"capabilities": {}, "processId": os.getpid(), "rootUri": None})
    greeted = time.perf_counter() - began
    server.tell("initialized", {})
    document = {"uri": URI, "languageId": "markdown", "version": 1, "text": f"{text}\n\n{TYPED}"}
    server.tell("textDocument/didOpen", {"textDocument": document})
    here = {"textDocument": {"uri": URI}}
    server.ask("textDocument/completion", {**here, "position": {"line": last, "character": len(TYPED)}})
    first, cpu = time.perf_counter() - began, server.cpu()
    start, end = {"line": last, "character": 0}, {"line": last, "character": len(TYPED)}
    clear = [{"range": {"start": start, "end": end}, "text": ""}]
    server.tell("textDocument/didChange", {"textDocument": {"uri": URI, "version": 2}, "contentChanges": clear})
    keys = []
    for number, key in enumerate(TYPED):
        place = {"line": last, "character": number}
        typed = [{"range": {"start": place, "end": place}, "text": key}]
        began = time.perf_counter()
        server.tell(
            "textDocument/didChange", {"textDocument": {"uri": URI, "version": number + 3}, "contentChanges": typed}
        )
        server.ask("textDocument/completion", {**here, "position": {"line": last, "character": number + 1}})
        keys.append(1000 * (time.perf_counter() - began))
    server.ask("shutdown", None)
    server.tell("exit", None)
    assert server.process.wait() == 0
    return Round(greeted, first, cpu, keys)


def main() -> None:
    """Make what is missing, run the rounds, print the medians."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=0)
    parser.add_argument("--draft", type=int, default=2_000)
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    folder: Path = given.folder.absolute()
    library = folder / f"library-{given.articles}"
    if given.articles and not library.exists():
        texts = folder / f"articles-{given.articles}"
        write(texts, given.articles)
        run(folder, ROOT, "--library", str(library), "add", str(texts))
    folder.mkdir(parents=True, exist_ok=True)
    one(folder, library, given.draft)  # what is compiled or indexed once is no part of it
    rounds = [one(folder, library, given.draft) for _ in range(given.rounds)]
    keys = sorted(key for each in rounds for key in each.keys)
    print(f"initialize       {statistics.median(each.greeted for each in rounds):.3f} s")
    print(f"first completion {statistics.median(each.first for each in rounds):.3f} s")
    print(f"CPU till then    {statistics.median(each.cpu for each in rounds):.2f} s")
    middle, late = statistics.median(keys), keys[int(0.95 * len(keys))]
    print(f"a completion     {middle:.1f} ms, 95 % {late:.1f}, longest {keys[-1]:.1f}")


if __name__ == "__main__":
    main()
