"""A print page as WeasyPrint takes it.

WeasyPrint reads a page as browsers do, who have to make sense of anything; that is a twentieth of a brief.
The templates of the program are well-formed, so that their page can be read as XML, which finds the very
same elements.
"""

from functools import cache
from typing import Any
from xml.etree import ElementTree


def well_formed_page(page: str, base_url: str, fetcher: Any) -> Any:
    """The page as a document of WeasyPrint.

    Raises:
        ElementTree.ParseError: it is not well-formed, as for a character that XML does not know.
    """
    return _tree_class()(ElementTree.fromstring(page), base_url, fetcher)  # noqa: S314 - made by our own templates


@cache
def _tree_class() -> Any:
    import weasyprint

    class Tree(weasyprint.HTML):  # type: ignore[misc]
        """A page whose elements are there already."""

        def __init__(self, root: Any, base_url: str, fetcher: Any) -> None:
            self.base_url = base_url
            self.url_fetcher = fetcher
            self.media_type = "print"
            wrapper = weasyprint.cssselect2.ElementWrapper
            self.wrapper_element = wrapper.from_html_root(root, content_language=None)
            self.etree_element = root

    return Tree
