"""The page that tells how briefs fare: outcomes to a text that is the same on each run."""

from scripts.accessibility_report import OWN, VALIDATORS, Outcome, Validator, report

LANGUAGES = ("nl", "en")


def outcomes(*wrong: str) -> list[Outcome]:
    """Two briefs in two languages before every validator; `wrong` is said of the Dutch one on a region."""
    return [
        Outcome(kind, name, language, validator, wrong if (name, language) == ("hilversum", "nl") else ())
        for kind, name in (("stakeholder", "uva"), ("region", "hilversum"))
        for language in LANGUAGES
        for validator in VALIDATORS
    ]


def page(*wrong: str) -> str:
    return report(outcomes(*wrong), {name: Validator(name, 100) for name in VALIDATORS})


def test_a_brief_has_a_line_with_the_outcome_of_each_validator() -> None:
    lines = page().splitlines()
    assert f"| uva |{' passes (nl, en) |' * len(VALIDATORS)}" in lines
    assert f"| {OWN} | 100 | 4 | 4 |" in lines
    assert "What is wrong" not in page()


def test_what_is_wrong_is_told_in_words() -> None:
    lines = page("7.3, test 1: no words").splitlines()
    assert f"| hilversum |{' nl: 1 failures |' * len(VALIDATORS)}" in lines
    assert f"| {OWN} | 100 | 4 | 3 |" in lines
    assert f"- hilversum, nl, {OWN}: 7.3, test 1: no words" in lines


def test_is_the_same_each_time() -> None:
    assert page("a", "b") == page("a", "b")
