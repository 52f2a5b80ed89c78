"""No rule of WCAG 2.2 AA that a program can check is broken, on any screen and on paper."""

import pytest

from tests.output import STYLES
from tests.web.axe import axe, everywhere, violations
from tests.web.conftest import Visit
from tests.web.pages import EACH, page_of, page_with_every_chart


@pytest.mark.parametrize(("kind", "language", "style"), EACH)
def test_the_fullest_brief_of_each_kind_breaks_no_rule(
    visit: Visit, kind: str, language: str, style: str
) -> None:
    assert everywhere(visit(page_of(kind, language, style))) == {}


@pytest.mark.parametrize("style", STYLES)
def test_no_chart_breaks_a_rule_with_its_table_open(visit: Visit, style: str) -> None:
    page = visit(page_with_every_chart(style), 320)
    page.evaluate("document.querySelectorAll('details').forEach(box => box.open = true)")
    page.evaluate(axe())
    assert violations(page) == []


def test_a_broken_rule_would_be_found(visit: Visit) -> None:
    page = visit(
        "<!doctype html><title>x</title><h2>Head</h2><img src='data:,'><p style='color:#999'>Grey</p>"
        "<div style='width:5em;overflow:auto'><div style='width:50em'>Wide</div></div>"
    )
    page.evaluate(axe())
    result = page.evaluate("axe.run(document)")
    found = {rule["id"] for rule in result["violations"]}
    assert {"html-has-lang", "image-alt", "color-contrast", "landmark-one-main", "region"} <= found
