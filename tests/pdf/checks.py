"""What no validator looks at: each check gives what it finds wrong in words, and nothing when all is well.

`test_briefs.py` holds finished briefs against each; `test_spoiled.py` shows that each can fail.
"""

from collections.abc import Callable

from tests.pdf import checks_file, checks_links, checks_tables, checks_tags
from tests.pdf.reading import Reading

Check = Callable[[Reading], list[str]]

CHECKS: tuple[Check, ...] = (
    checks_file.says_both_standards,
    checks_file.tells_about_itself_twice_alike,
    checks_file.carries_its_files_once_and_says_what_they_are,
    checks_tags.has_one_element_for_each_of_the_page,
    checks_tags.is_read_in_the_order_of_the_page,
    checks_tags.leads_from_content_to_tags_and_back,
    checks_tags.has_names_that_can_be_looked_up,
    checks_tables.has_rows_in_every_table,
    checks_tables.has_header_cells_that_say_what_they_head,
    checks_tables.has_data_cells_that_find_their_headers,
    checks_tables.has_lists_of_lines_that_say_whether_they_count,
    checks_links.has_links_that_are_announced_in_words,
    checks_links.has_references_and_notes_that_find_each_other,
    checks_tags.has_foreign_parts_that_say_their_language,
    checks_tags.has_pictures_with_words_of_their_own,
    checks_tags.has_pictures_that_lie_where_they_are_drawn,
    checks_file.has_our_fonts_only,
    checks_file.has_bookmarks_for_its_headings,
    checks_tags.breaks_no_word_with_a_sign,
    checks_file.has_streams_of_the_length_they_say,
)
