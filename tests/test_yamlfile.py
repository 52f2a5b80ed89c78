"""Reading YAML: every text as typed, every node in its place, and plain words where it goes wrong."""

import pytest

from briefs.problems import Location
from briefs.yamlfile import Broken, Mapping, Node, Scalar, Sequence, read_yaml


def read(text: str) -> Node:
    node, problems = read_yaml(text, "x.yaml")
    assert problems == []
    assert node is not None
    return node


def complaints(text: str) -> list[str]:
    return [str(problem) for problem in read_yaml(text, "x.yaml")[1]]


def plain(node: Node) -> object:
    """A node as plain data."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    assert isinstance(node, Mapping)
    return {key: plain(value) for key, value in node.entries.items()}


@pytest.mark.parametrize(
    "word",
    [
        "no",
        "on",
        "yes",
        "Off",
        "true",
        "2026-11-22",
        "1.10",
        "010",
        "0x1F",
        "1e5",
        "12:30",
        "1_000",
        ".inf",
        "=",
    ],
)
def test_a_text_stays_as_typed(word: str) -> None:
    assert plain(read(f"a: {word}\nb: [{word}]\n{word}: c")) == {"a": word, "b": [word], word: "c"}


@pytest.mark.parametrize("word", ["", "~", "null", "Null", "NULL", '""', "''", '"  "'])
def test_nothing_is_an_empty_text(word: str) -> None:
    assert plain(read(f"a: {word}\nb: 1")) == {"a": "", "b": "1"}


@pytest.mark.parametrize("word", ['"null"', "'~'", "nullify"])
def test_a_quoted_null_is_a_word(word: str) -> None:
    assert plain(read(f"a: {word}")) == {"a": word.strip("\"'")}


def test_long_texts_are_folded() -> None:
    text = "a: >-\n  een\n  twee\n\n  drie\nb: |\n  een\n  twee\nc: een\n  twee"
    assert plain(read(text)) == {"a": "een twee\ndrie", "b": "een\ntwee", "c": "een twee"}


def test_every_node_and_key_knows_its_place() -> None:
    root = read('a:\n  - b: "c"\n  - [é, d]\ne: >-\n  f\n')
    assert isinstance(root, Mapping)
    first, second = root.entries["a"], root.entries["e"]
    assert isinstance(first, Sequence)
    inner, listed = first.items
    assert isinstance(inner, Mapping)
    assert isinstance(listed, Sequence)
    assert root.keys == {"a": Location("x.yaml", 1, 1), "e": Location("x.yaml", 4, 1)}
    assert inner.entries["b"].location == Location("x.yaml", 2, 8)
    assert [item.location.column for item in listed.items] == [6, 9]
    assert second.location == Location("x.yaml", 4, 4)


def test_line_ends_of_windows_count_once() -> None:
    root = read("a: 1\r\nb:\r\n  - c\r\n")
    assert plain(root) == {"a": "1", "b": ["c"]}
    assert isinstance(root, Mapping)
    assert root.entries["b"].location == Location("x.yaml", 3, 3)


def test_what_is_refused_leaves_the_rest_readable() -> None:
    node, problems = read_yaml("a: &x 1\nb: *x\nc: [d, *x]\ne: 2", "x.yaml")
    assert isinstance(node, Mapping)
    assert isinstance(node.entries["b"], Broken)
    assert plain(node.entries["a"]) == "1"
    assert plain(node.entries["e"]) == "2"
    assert [problem.location.line for problem in problems] == [1, 2, 3]


def test_of_two_equal_keys_the_first_is_kept() -> None:
    node, problems = read_yaml("a: 1\nb: 2\na: 3", "x.yaml")
    assert isinstance(node, Mapping)
    assert plain(node) == {"a": "1", "b": "2"}
    assert [str(problem) for problem in problems] == [
        'x.yaml:3:1: the key "a" stands here twice, first on line 1 (keep one of the two)'
    ]


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("a:\n\tb: 1", "2:1", "a tab stands where spaces belong"),
        ("a: |\n\tb", "2:1", "a tab stands where spaces belong"),
        ("a: @b", "1:4", 'a text can not begin with "@"'),
        ("a: *b* c", "1:4", 'a text can not begin with "*"'),
        ("a: & b", "1:4", 'a text can not begin with "&"'),
        ("a: !x!y z", "1:4", 'a text can not begin with "!"'),
        ("a: - b", "1:4", 'a text can not begin with "- "'),
        ("a: ? b", "1:4", 'a text can not begin with "? "'),
        ('a: "b\nc: d\n', "1:4", "a quote is opened here and never closed"),
        ("a: 'it's'", "1:8", "a key is expected here"),
        ("a: b: c", "1:5", "a colon stands where no key can be"),
        ("a: 1\nb\nc: 2", "2:1", "this line has no key"),
        ("a: [b\nc: d", "1:4", 'the "[" that opens here is not closed'),
        ("a: {b: c\nd: e", "1:4", 'the "{" that opens here is not closed'),
        ("a: [", "1:5", "the file ends before it is complete"),
        ("a: ]", "1:4", 'a value is expected before the "]"'),
        ("- a\nb: 1", "2:1", "an entry of the list is expected here"),
        ('a: "C:\\dir"', "1:7", "a backslash has a meaning in double quotes"),
        ("a: >- b\n c", "1:4", 'there is text behind the ">"'),
        ("a: 1\n...\nb: 2", "3:1", "there is text behind the end"),
        ("a: b\n% c", "2:1", 'a line can not begin with "%"'),
        ("%YAML 3.0\n---\na: 1", "1:1", "the file asks for another YAML"),
    ],
)
def test_a_mistake_in_the_yaml_is_told_in_plain_words(text: str, place: str, words: str) -> None:
    (found,) = complaints(text)
    assert found.startswith(f"x.yaml:{place}: this is not valid YAML: {words} (")
    assert found.endswith(")")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: &x 1", "1:4: the anchor"),
        ("&x a: 1", "1:1: the anchor"),
        ("a: *x", "1:4: the alias"),
        ("*x : 1", "1:1: the alias"),
        ("a: !!int 1", "1:4: the tag"),
        ("!!str a: 1", "1:1: the tag"),
        ("!x\na: 1", "1:1: the tag"),
        ("a:\n  <<: {b: 1}", "2:3: the merge key"),
        ("[a]: b", "1:1: a list or mapping as a key"),
        ("a: {{ name }}", "1:5: a list or mapping as a key"),
        ("a: 1\n---\nb: 2", "2:1: a second YAML document"),
        ("a: " + "[" * 40 + "]" * 40, "1:33: nesting deeper than 30 levels"),
        ('a: "\\u0007"', "1:4: the invisible character U+0007"),
        ("a: b\n c\u2028d", "2:3: the invisible character U+2028"),
        ("a: b\r\nc\u0085", "2:2: the invisible character U+0085"),
        ("a: b\ufeff", "1:5: the invisible character U+FEFF"),
        ("a\0: \0b\0", "1:2: the invisible character U+0000"),
    ],
)
def test_what_is_not_plain_data_is_refused(text: str, place: str) -> None:
    (found,) = complaints(text)
    assert found.startswith(f"x.yaml:{place}")
    assert "is not allowed" in found


def test_a_quoted_merge_key_is_an_ordinary_key() -> None:
    assert plain(read('"<<": 1')) == {"<<": "1"}


@pytest.mark.parametrize("text", ["", "\n\n", "# only a remark\n", "---\n", "~", "--- null"])
def test_an_empty_file_is_a_problem(text: str) -> None:
    assert read_yaml(text, "x.yaml")[0] is None
    assert complaints(text) == ["x.yaml:1:1: the file is empty (add content or remove it)"]


def test_an_alias_does_not_unfold() -> None:
    levels = [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 12)]
    node, problems = read_yaml("\n".join(["l0: &l0 [x]", *levels]), "x.yaml")
    assert isinstance(node, Mapping)
    assert len(problems) == 12 + 11 * 9


@pytest.mark.parametrize("text", ["[" * 200_000, "- " * 200_000, "{a: " * 200_000, "a: " + "x" * 2_000_000])
def test_no_file_upsets_the_reader(text: str) -> None:
    node, problems = read_yaml(text, "x.yaml")
    assert node is not None or problems
