"""Machine labels: marks of the pool, never truth; a random audit stays to be asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from studio.active.pieces import finished
from studio.active.rest import PIECE, label_rest, take_back, the_rest
from studio.errors import StudioError
from studio.gallery.pool import ANSWERED, MACHINE, NOT_SURE, OPEN, REJECTED, SKIPPED, Mark, NewItems, Pool
from studio.gallery.pool_audit import Audit, Labelled, audited, read_audit, write_audit
from studio.gallery.pool_labels import LabelsNow
from studio.gallery.store import Gallery
from studio.glyphs.keys import pixel_keys
from studio.paths import shipped
from studio.recognition.recognizer import Recognizer
from studio.stats import Share
from studio.training.base import load_small

AS_GIVEN = LabelsNow(())
NONE = np.zeros(0, np.uint64)
RNG = np.random.default_rng
COUNT = PIECE + 100


@pytest.fixture(scope="module")
def compact() -> Recognizer:
    return Recognizer.load(shipped("models") / "compact")


@pytest.fixture(scope="module")
def digits() -> np.ndarray:
    made = np.unique(load_small()[0][::8], axis=0)[:COUNT]
    made[-5:] = np.random.default_rng(0).integers(0, 256, (5, 28, 28))  # no characters
    return made


@pytest.fixture
def pool(tmp_path: Path, digits: np.ndarray) -> Iterator[Pool]:
    with Pool.open(tmp_path / "gallery.h5") as opened:
        opened.add(NewItems(images=digits, rows=list(range(len(digits)))), Path("/digits"), 1.0)
        yield opened


def test_that_the_rest_gets_labels_with_probability_and_version(
    pool: Pool, compact: Recognizer, digits: np.ndarray
) -> None:
    done = finished(label_rest(pool, compact, NONE, RNG(0), 5.0, audit=20))
    assert done.labelled + done.audit + done.unsure == COUNT
    assert (done.audit, done.version) == (20, compact.version)
    probabilities = compact.probabilities(digits)
    marked = pool.in_state(MACHINE)
    assert len(marked) == done.labelled
    for number in marked:
        mark, best = pool.item(number).mark, int(probabilities[number].argmax())
        assert (mark.label, mark.version) == (compact.spec.classes[best], compact.version)
        assert mark.probability == pytest.approx(float(probabilities[number, best]))
        assert mark.sample == -1


def test_that_audit_and_what_it_is_not_sure_of_stay_to_be_asked(
    pool: Pool, compact: Recognizer, digits: np.ndarray
) -> None:
    done = finished(label_rest(pool, compact, NONE, RNG(0), 5.0, audit=20))
    audit = read_audit(pool)
    assert audit is not None
    unsure = np.flatnonzero(compact.unsure(digits, compact.probabilities(digits)))
    assert done.unsure == len(unsure) > 0
    assert set(pool.to_ask().tolist()) == {one.item for one in audit.items} | set(unsure.tolist())


def test_that_what_a_person_dealt_with_is_left_alone(pool: Pool, compact: Recognizer, digits: np.ndarray) -> None:
    before = [Mark(0, ANSWERED, "3", 7, time=1.0), Mark(1, SKIPPED, time=1.0), Mark(2, REJECTED, time=1.0)]
    pool.mark([*before, Mark(3, NOT_SURE, time=1.0)])
    finished(label_rest(pool, compact, pixel_keys(digits[4:6]), RNG(0), 5.0, audit=0))
    assert [pool.item(number).mark for number in range(3)] == before
    assert pool.item(3).mark.state == NOT_SURE
    assert [pool.item(number).mark.state for number in (4, 5)] == [OPEN, OPEN]  # taught


def test_that_a_later_model_labels_anew_with_an_audit_of_its_own(pool: Pool, compact: Recognizer) -> None:
    finished(label_rest(pool, compact, NONE, RNG(0), 5.0, audit=20))
    other = Recognizer.load(shipped("models") / "nn")
    assert len(the_rest(pool, NONE)) == COUNT
    done = finished(label_rest(pool, other, NONE, RNG(1), 6.0, audit=30))
    marks = [pool.item(number).mark for number in pool.in_state(MACHINE)]
    assert {mark.version for mark in marks} == {other.version}
    assert len(pool.to_ask()) == done.audit + done.unsure
    audit = read_audit(pool)
    assert audit is not None
    assert (audit.version, len(audit.items)) == (other.version, 30)


def test_that_an_audit_is_at_most_a_fifth_of_what_the_model_is_sure_of(pool: Pool, compact: Recognizer) -> None:
    done = finished(label_rest(pool, compact, NONE, RNG(0), 5.0))
    assert done.audit == (done.audit + done.labelled) // 5 < 200
    audit = read_audit(pool)
    assert audit is not None
    assert (len(audit.items), audit.seen) == (done.audit, COUNT)


def test_that_where_nothing_is_labelled_the_audit_saw_nothing(tmp_path: Path, compact: Recognizer) -> None:
    with Pool.open(tmp_path / "other.h5") as other:
        other.add(NewItems(np.random.default_rng(0).integers(0, 256, (9, 28, 28), np.uint8), range(9)), Path("/a"), 1.0)
        assert finished(label_rest(other, compact, NONE, RNG(0), 5.0)).labelled == 0
        audit = read_audit(other)
        assert audit is not None
        assert (audit.items, audit.seen) == ((), 0)


def test_that_machine_labels_can_be_taken_back(pool: Pool, compact: Recognizer) -> None:
    done = finished(label_rest(pool, compact, NONE, RNG(0), 5.0))
    before = read_audit(pool)
    assert before is not None
    assert before.items
    assert take_back(pool) == done.labelled
    assert read_audit(pool) == replace(before, items=())  # what it judged is gone
    assert len(pool.to_ask()) == COUNT
    assert take_back(pool) == 0


def test_that_work_that_is_dropped_has_written_nothing(pool: Pool, compact: Recognizer) -> None:
    work = label_rest(pool, compact, NONE, RNG(0), 5.0)
    assert next(work) < 1
    work.close()
    assert not pool.in_state(MACHINE)
    assert read_audit(pool) is None


def test_that_nothing_becomes_a_sample(pool: Pool, compact: Recognizer, tmp_path: Path) -> None:
    finished(label_rest(pool, compact, NONE, RNG(0), 5.0))
    with Gallery.open(tmp_path / "gallery.h5") as gallery:
        assert not gallery.samples()


def test_that_an_audit_judges_by_what_a_person_answered(pool: Pool) -> None:
    audit = Audit("nn-0", 5.0, tuple(Labelled(number, "1", 0.9) for number in range(6)))
    write_audit(pool, audit)
    assert audited(pool, audit, AS_GIVEN).in_words() == "audit of nn-0: 6 to ask"
    pool.mark(
        [Mark(0, ANSWERED, "1", 0), Mark(1, ANSWERED, "7", 1), Mark(2, REJECTED), Mark(3, SKIPPED), Mark(4, NOT_SURE)]
    )
    read = read_audit(pool)
    assert read == audit
    found = audited(pool, audit, AS_GIVEN)
    assert (found.share, found.waiting, found.left) == (Share(1, 3), 1, 2)
    assert found.in_words() == "audit of nn-0: 33.3 % right (6.1 to 79.2), n = 3, 1 to ask, 2 left"


def test_that_an_audit_of_an_earlier_time_is_still_read(pool: Pool) -> None:
    (pool.folder / "audit.json").write_text('{"format": 1, "version": "a", "time": 1.0, "items": [[3, "1", 0.5]]}')
    assert read_audit(pool) == Audit("a", 1.0, (Labelled(3, "1", 0.5),), None)


@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "{", '{"format": 2, "version": "a", "time": 1.0, "items": []}',
        '{"format": 1, "version": "a", "time": 1.0, "items": [[99999, "1", 0.5]]}',
        '{"format": 1, "version": "a", "time": 1.0, "items": [], "seen": 99999}',
        '{"format": 1, "version": "a", "time": 1.0, "items": [], "seen": true}',
        '{"format": 1, "version": "a", "time": 1.0, "items": [[0, "1", 7.0]]}',
        '{"format": 1, "version": "a", "time": 1.0, "items": [[0, 1, 0.5]]}',
        "[" * 100_000,
    ],
)  # fmt: skip
def test_that_a_damaged_audit_is_refused_in_one_line(pool: Pool, text: str) -> None:
    (pool.folder / "audit.json").write_text(text)
    with pytest.raises(StudioError, match=r"audit\.json is damaged: delete it"):
        read_audit(pool)
