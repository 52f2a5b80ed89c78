"""The environment of the templates: a sandbox, strict, and escaping by the kind of file."""

import jinja2
import jinja2.exceptions
import jinja2.nodes
import pytest

from briefs.build import make_brief
from briefs.errors import TemplateError
from briefs.paths import templates
from briefs.templating import environment, markdown_text, render
from tests.output import DAY, describe, library, queries

NAMES = sorted(path.relative_to(templates()).as_posix() for path in templates().rglob("*.j2"))


@pytest.mark.parametrize(
    "source",
    [
        "{{ ''.__class__ }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ text['__class__'] }}",
        "{{ text | attr('__class__') }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ self._TemplateReference__context }}",
        "{{ make.__code__ }}",
        "{{ make.__globals__['os'] }}",
        "{{ '{0.__class__}'.format(text) }}",
        "{{ names.append(1) }}",
        "{{ names.clear() }}",
        "{{ table.update(x=1) }}",
    ],
)
def test_a_template_can_not_reach_out_of_its_sandbox(source: str) -> None:
    template = environment().from_string(source)
    with pytest.raises((jinja2.exceptions.SecurityError, jinja2.UndefinedError)):
        template.render(text="x", names=["a"], table={}, make=markdown_text)


def test_a_template_can_not_count_for_ever() -> None:
    with pytest.raises(OverflowError):
        environment().from_string("{% for n in range(10 ** 9) %}{% endfor %}").render()


@pytest.mark.parametrize("source", ["{{ nobody }}", "{{ text.nothing }}", "{% if nobody %}{% endif %}"])
def test_an_unknown_name_is_an_error(source: str) -> None:
    with pytest.raises(jinja2.UndefinedError):
        environment().from_string(source).render(text="x")


def test_what_is_escaped_follows_from_the_name_of_the_file() -> None:
    env = environment()
    assert callable(env.autoescape)
    pages = [name for name in NAMES if name.endswith(".html.j2")]
    texts = [name for name in NAMES if name.endswith(".md.j2")]
    assert len(pages) > 5
    assert len(texts) > 5
    assert len(pages) + len(texts) == len(NAMES)
    assert all(env.autoescape(name) for name in pages)
    assert not any(env.autoescape(name) for name in texts)


@pytest.mark.parametrize("name", NAMES)
def test_no_template_switches_escaping_off(name: str) -> None:
    source = (templates() / name).read_text("utf-8")
    tree = environment().parse(source)
    filters = {node.name for node in tree.find_all(jinja2.nodes.Filter)}
    assert "safe" not in filters
    assert list(tree.find_all(jinja2.nodes.ScopedEvalContextModifier)) == []


def test_a_template_that_is_not_there_is_named() -> None:
    brief = make_brief(library(), queries()["talent"], "nl", DAY, describe)
    with pytest.raises(TemplateError, match=r"^templates/none\.html\.j2 is missing$"):
        render("none.html.j2", brief)


def test_a_value_that_the_template_misses_is_named_with_its_place() -> None:
    """The page needs `paged` and `css`, which only the renderer gives."""
    brief = make_brief(library(), queries()["talent"], "nl", DAY, describe)
    with pytest.raises(TemplateError, match=r"^templates/brief\.html\.j2:\d+: '\w+' is undefined$"):
        render("brief.html.j2", brief)
