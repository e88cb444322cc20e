import subprocess
import sys
from pathlib import Path

from tests.findings_by_hand import article, findings, quote
from tui.library.library import Library

READING = """
import sys
from pathlib import Path
from tui.library.library import Library

with Library.open(Path(sys.argv[1])) as library:
    row = library.shelf()[0]
    library.article(row.id), library.findings(row.id)
print(*sys.modules)
"""


def test_reading_back_imports_nothing_heavy(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.add(article("One."), findings(quote((0, 3))))
    done = subprocess.run(
        [sys.executable, "-c", READING, str(tmp_path)], capture_output=True, text=True, check=True, timeout=60
    )
    modules = done.stdout.split()
    heavy = {"click", "textual", "rich", "rapidfuzz", "platformdirs"}
    assert not heavy & set(modules)
    assert not [name for name in modules if name.startswith(("tui.extraction", "tui.search", "tui.intake"))]
