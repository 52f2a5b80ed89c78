"""The page that tells how briefs fare: outcomes to a text that is the same on each run."""

from scripts.accessibility_report import EDITIONS, OWN, VALIDATORS, Outcome, Validator, report


def outcomes(*wrong: str) -> list[Outcome]:
    """Two briefs in each edition before every validator; `wrong` is said of the first of one on a region."""
    return [
        Outcome(
            kind, name, edition, validator, wrong if (name, edition) == ("hilversum", EDITIONS[0]) else ()
        )
        for kind, name in (("stakeholder", "uva"), ("region", "hilversum"))
        for edition in EDITIONS
        for validator in VALIDATORS
    ]


def page(*wrong: str) -> str:
    return report(outcomes(*wrong), {name: Validator(name, 100) for name in VALIDATORS})


def test_a_brief_has_a_line_with_the_outcome_of_each_validator() -> None:
    lines = page().splitlines()
    assert f"| uva |{' passes (4 of 4) |' * len(VALIDATORS)}" in lines
    assert f"| {OWN} | 100 | 8 | 8 |" in lines
    assert "What is wrong" not in page()


def test_what_is_wrong_is_told_in_words() -> None:
    lines = page("7.3, test 1: no words").splitlines()
    assert f"| hilversum |{' nl default: 1 failures |' * len(VALIDATORS)}" in lines
    assert f"| {OWN} | 100 | 8 | 7 |" in lines
    assert f"- hilversum, nl, default, {OWN}: 7.3, test 1: no words" in lines


def test_is_the_same_each_time() -> None:
    assert page("a", "b") == page("a", "b")
