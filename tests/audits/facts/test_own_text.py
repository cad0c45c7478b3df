from audits.facts.own_text import distinct_pages, own_letters, shared_links, sign_count
from tests.builders import HOME, block, link, page, site

FOOT = block("Бардык укуктар корголгон", place="footer")


def test_what_stands_on_three_pages_is_not_the_pages_own() -> None:
    pages = [
        page(f"{HOME}{n}", blocks=(FOOT, block("ө" * n)), links=(link("/биз"), link(f"/{n}")))
        for n in range(1, 5)
    ]
    assert own_letters(site(*pages)) == (1, 2, 3, 4)
    assert shared_links(site(*pages)) == {HOME + "биз"}


def test_the_same_text_twice_is_one_page() -> None:
    one, other, empty = (
        page(HOME, text_sha1="x"),
        page(HOME + "a", text_sha1="x"),
        page(HOME + "b", status=404),
    )
    assert distinct_pages(site(one, other, empty)) == (one,)


def test_signs_are_those_that_a_reader_sees() -> None:
    assert sign_count("  Өмүр \n фонду ") == 10
    assert sign_count("и\u0306") == sign_count("й") == 1
