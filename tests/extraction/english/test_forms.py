"""Every form of every listed verb, plurals, and the way back from a form."""

import pytest

from tui.extraction.english.forms import GERUND, PAST, THIRD, forms, listed_verb, plural, singular, verb_of, verbs
from tui.extraction.english.lists import sections


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("reject", "reject rejects rejected rejecting"),
        ("snub", "snub snubs snubbed snubbing"),
        ("slam", "slam slams slammed slamming"),
        ("admit", "admit admits admitted admitting"),
        ("visit", "visit visits visited visiting"),
        ("offer", "offer offers offered offering"),
        ("prefer", "prefer prefers preferred preferring"),
        ("equip", "equip equips equipped equipping"),
        ("quit", "quit quits quitting"),
        ("deny", "deny denies denied denying"),
        ("delay", "delay delays delayed delaying"),
        ("veto", "veto vetoes vetoed vetoing"),
        ("agree", "agree agrees agreed agreeing"),
        ("free", "free frees freed freeing"),
        ("tie", "tie ties tied tying"),
        ("argue", "argue argues argued arguing"),
        ("panic", "panic panics panicked panicking"),
        ("reach", "reach reaches reached reaching"),
        ("quiz", "quiz quizzes quizzed quizzing"),
        ("withdraw", "withdraw withdraws withdrew withdrawn withdrawing"),
        ("turn down", "turn down|turns down|turned down|turning down"),
        ("go along with", "go along with|goes along with|went along with|gone along with|going along with"),
        ("be", "be am is are was were been being"),
        ("have", "have has had having"),
        ("put", "put puts putting"),
        ("show", "show shows showed shown showing"),
        ("signal", "signal signals signalled signaled signalling signaling"),
    ],
)
def test_forms(verb: str, expected: str) -> None:
    wanted = expected.split("|") if "|" in expected else expected.split()
    assert sorted(forms(verb)) == sorted(wanted)


def test_every_form_of_every_listed_verb_leads_back_to_a_verb() -> None:
    for verb in verbs():
        for form in forms(verb):
            assert listed_verb(form), form
            assert "ieing" not in form
            assert not form.endswith("ys") or verb[-2] in "aeiou", form


@pytest.mark.parametrize(
    ("form", "verb", "kind"),
    [
        ("snubbed", "snub", PAST),
        ("renegotiated", "renegotiate", PAST),
        ("brokering", "broker", GERUND),
        ("stonewalled", "stonewall", PAST),
        ("disavows", "disavow", THIRD),
        ("lapsed", "lapse", PAST),
        ("collapsed", "collapse", PAST),
        ("found", "find", PAST),
        ("left", "leave", PAST),
        ("misjudged", "misjudge", PAST),
        ("zigzagged", "zigzag", PAST),
    ],
)
def test_a_form_has_its_verb(form: str, verb: str, kind: int) -> None:
    found = verb_of(form)
    assert found is not None
    assert found[0] == verb
    assert found[1] & kind


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("truces", "truce"), ("refusals", "refusal"), ("parties", "party"), ("allies", "ally"), ("crises", "crisis"),
        ("spokesmen", "spokesman"), ("children", "child"), ("boxes", "box"), ("vetoes", "veto"), ("talks", "talks"),
        ("news", "news"), ("delays", "delay"), ("militiamen", "militiaman"), ("losses", "loss"), ("causes", "cause"),
    ],
)  # fmt: skip
def test_singular(many: str, one: str) -> None:
    assert singular(many) == one
    assert one == many or plural(one) == many


def test_the_lists_hold_no_entry_of_two_kinds_that_exclude_each_other() -> None:
    closed = sections("closed")
    assert not closed["modals"] & closed["prepositions"]
    assert not closed["pronouns"] & closed["adverbs"]
    nouns = sections("nouns")
    assert nouns["to"] & nouns["events"]
    assert all(len(entry.split()) == 2 for entry in nouns["plurals"])
