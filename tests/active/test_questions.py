"""How an item was asked is read again from its trial."""

from __future__ import annotations

import pytest

from studio.active.questions import Question
from studio.figures import DRAW_PAGE


@pytest.mark.parametrize(
    "question",
    [
        Question(),
        Question(random=True),
        Question(hidden=True),
        Question(random=True, hidden=True, unchosen=True),
        Question(grid=True),
        Question(stranger=True),
        Question(reopened=True, left="skipped"),
    ],
)
def test_that_a_page_says_how_an_item_was_asked(question: Question) -> None:
    assert Question.of(question.page) == question


def test_that_a_page_of_a_later_time_is_read_as_far_as_it_is_known() -> None:
    assert Question.of("queue random fortnight") == Question(random=True)


@pytest.mark.parametrize("page", [DRAW_PAGE, "", "queueing", "random queue"])
def test_that_other_pages_are_no_question_of_the_queue(page: str) -> None:
    assert Question.of(page) is None
