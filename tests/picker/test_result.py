import os
import stat
import threading
from pathlib import Path

import pytest

from tests.findings_by_hand import article
from tests.patience import PATIENCE
from tui.articles.article import Span
from tui.picker.result import Taken, take, write_taken
from tui.taking.passage import passage_of
from tui.writing.export.files import ExportError
from tui.writing.formats import FORMATS, Options
from tui.writing.wording import Wording

TAKEN = Taken(("“one”", "“two”"), ())


def test_a_file_is_written_whole_and_keeps_its_permissions(tmp_path: Path) -> None:
    file = tmp_path / "out.txt"
    file.write_text("old")
    file.chmod(0o640)
    write_taken(TAKEN, file, print0=False)
    assert file.read_text() == "“one”\n“two”\n"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    write_taken(TAKEN, file, print0=True)
    assert file.read_text() == "“one”\0“two”\0"
    assert list(tmp_path.iterdir()) == [file]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("file")
    write_taken(TAKEN, tmp_path / "link", print0=False)
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "file").read_text().startswith("“one”")


def test_a_pipe_is_written_to_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text()))
    reader.start()
    write_taken(TAKEN, pipe, print0=False)
    reader.join(PATIENCE)
    assert read == ["“one”\n“two”\n"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="cannot write"):
        write_taken(TAKEN, tmp_path / "none" / "out", print0=False)


def test_passages_together_or_apart_and_what_to_know_of_them() -> None:
    text = article("We are rea\u200bdy. All of us.")
    passages = [passage_of(text, [Span(0, 14)], kind="direct"), passage_of(text, [Span(15, 25)], kind="direct")]
    together, apart = (take(passages, Wording("template", Options(template="{words}")), apart=a) for a in (False, True))
    assert together.texts == ("We are ready.\nAll of us.",)
    assert apart.texts == ("We are ready.", "All of us.")
    assert together.warnings == ("left out of the words: 1 character that cannot be seen (U+200B)",)


def test_the_next_format_goes_round_and_leaves_out_a_template_that_is_not_there() -> None:
    names = [(wording := Wording()).format]
    while (wording := wording.next()).format != "plain":
        names.append(wording.format)
    assert names == [name for name in FORMATS if name != "template"]
    assert Wording().next(-1).format == names[-1]
    assert Wording("csv", Options(template="{quote}")).next().format == "template"
