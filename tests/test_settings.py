"""Rules of the settings file."""

from __future__ import annotations

import json
from dataclasses import asdict, fields, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.settings import KINDS, WRITER_LENGTH, Settings, is_writer, load_settings, read_settings, save_settings

json_values = st.one_of(
    st.none(), st.booleans(), st.floats(), st.text(max_size=80), st.lists(st.integers(), max_size=2)
)


def test_that_settings_round_trip(tmp_path: Path) -> None:
    chosen = Settings(
        writer="Zoë",
        theme="dark",
        pen_width=7.5,
        left_handed=True,
        holdout=0.0,
        recent=("/a/ß.h5", "b.h5"),
        retrain_kinds=(("b.h5", "cnn"), ("/a/ß.h5", "nn")),
    )
    save_settings(tmp_path / "settings.json", chosen)
    assert load_settings(tmp_path / "settings.json") == chosen


def test_that_a_writer_is_1_to_64_printable_characters() -> None:
    assert all(is_writer(name) for name in ("me", "Zoë", " x ", "x" * WRITER_LENGTH))
    assert not any(is_writer(name) for name in ("", " ", "x" * (WRITER_LENGTH + 1), "a\nb", 7, None))


def test_that_what_retrain_trains_is_kept_of_each_gallery_once() -> None:
    def good(*pairs: object) -> bool:
        return Settings(retrain_kinds=pairs).valid("retrain_kinds")  # type: ignore[arg-type]

    assert good()
    assert good(("a.h5", "nn"), ("b.h5", "nn"))
    for bad in ("a.h5", ("a.h5",), ("a.h5", 7), ("", "nn"), ("a.h5", "x" * 33), ("\udce9.h5", "nn")):
        assert not good(bad)
    assert not good(("a.h5", "nn"), ("a.h5", "cnn"))
    assert not good(*((f"{number}.h5", "nn") for number in range(KINDS + 1)))


def test_that_missing_settings_are_the_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.json") == Settings()


@given(st.dictionaries(st.sampled_from([field.name for field in fields(Settings)]), json_values))
def test_that_every_bad_value_costs_only_itself(
    tmp_path_factory: pytest.TempPathFactory, stored: dict[str, object]
) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.json"
    path.write_text(json.dumps(stored), encoding="utf-8")
    loaded = load_settings(path)
    defaults = asdict(Settings())
    for key, value in asdict(loaded).items():
        assert loaded.valid(key)
        assert value == defaults[key] or value == stored[key]


def test_that_an_unreadable_file_is_kept_aside(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(b"\xff{not json")
    assert load_settings(path) == Settings()
    assert (tmp_path / "settings.json.bad").read_bytes() == b"\xff{not json"


def test_that_a_copy_is_kept_of_a_file_with_a_bad_value(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    text = '{"format": 1, "writer": "Zoë", "pen_width": "thick", "goal": 7, "unknown": 1}'
    path.write_text(text, encoding="utf-8")
    assert read_settings(path)[1] == ("pen_width", "goal")
    save_settings(path, load_settings(path))
    assert (tmp_path / "settings.json.bad").read_text(encoding="utf-8") == text
    assert read_settings(path)[1] == ()
    load_settings(path)
    assert (tmp_path / "settings.json.bad").read_text(encoding="utf-8") == text


@pytest.mark.parametrize("text", ["[]", "{", "{}", '{"writer": "Ada"}'])
def test_that_only_a_bad_value_is_unusable(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    assert read_settings(path)[1] == ()
    path.write_text(text, encoding="utf-8")
    assert read_settings(path)[1] == ()
    load_settings(path)
    assert (tmp_path / "settings.json.bad").exists() == (text in ("[]", "{"))  # unreadable: moved aside


def test_that_settings_of_a_newer_program_count_as_far_as_they_are_known_and_a_copy_is_kept(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path, kept = tmp_path / "settings.json", tmp_path / "settings.json.newer"
    text = '{"format": 2, "writer": "Zoë", "theme": "neon", "holograms": true}'
    path.write_text(text, encoding="utf-8")
    loaded = load_settings(path)
    assert loaded == Settings(writer="Zoë")
    assert "format 2, this program knows 1" in caplog.text
    assert not kept.exists()  # nothing was written over yet
    save_settings(path, loaded)
    assert kept.read_text(encoding="utf-8") == text
    assert "a copy is kept as settings.json.newer" in caplog.text
    save_settings(path, Settings(theme="dark"))
    assert kept.read_text(encoding="utf-8") == text
    assert load_settings(path) == Settings(theme="dark")


@pytest.mark.parametrize("text", ["[]", "{", "[" * 100_000, '{"format": 1}', '{"format": "2"}', "{}"])
def test_that_no_copy_is_kept_of_what_is_not_newer(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text, encoding="utf-8")
    load_settings(path)
    save_settings(path, Settings())
    assert not (tmp_path / "settings.json.newer").exists()
    assert load_settings(path) == Settings()


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("newly_broken", 0.02),
        ("newly_broken", -0.001),
        ("newly_broken", True),
        ("newly_broken", float("nan")),
        ("made_up", 1),
        ("enough", 4),
        ("enough", 20.0),
        ("enough", 1_001),
        ("significant", 0),
        ("goal", 1.0),
        ("goal", 0.3),
        ("goal", "0.9"),
        ("significant", 0.5),
        ("significant", "0.05"),
    ],
)
def test_that_rules_of_the_gate_out_of_range_are_refused(key: str, value: object) -> None:
    assert not replace(Settings(), **{key: value}).valid(key)  # type: ignore[arg-type]
    assert Settings().valid(key)


@pytest.mark.parametrize(
    "value",
    [[""], ["a\0"], ["x" * 5_000], [7], [["a"]], [{}], ["a", "a"], list("123456789"), "a", {"a": 1}, None, ["\ud800"]],
)
def test_that_recent_galleries_are_at_most_eight_different_paths(tmp_path: Path, value: object) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"recent": value, "writer": "Ada"}), encoding="utf-8")
    assert load_settings(path) == Settings(writer="Ada")
