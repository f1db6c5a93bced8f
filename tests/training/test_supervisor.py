"""Rules of the supervisor, against real processes: some speak the trainer's protocol, some misbehave."""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from studio.training.messages import Cancelled, Failed, Finished, Job, Message, Prepare, Progress
from studio.training.supervisor import PATIENCE, Supervisor, trainer_command
from tests.waiting import until

PRELUDE = """
import pathlib, sys, time
from studio.training.messages import *
def say(message):
    sys.stdout.buffer.write(encode(message)); sys.stdout.buffer.flush()
def next_job():
    for line in sys.stdin.buffer:
        order = decode(line)
        if isinstance(order, Job): return order
    sys.exit(0)
def done(job):
    pathlib.Path(job.candidate).mkdir()
    say(Finished(job.id, job.candidate, 1.0, True, 0.0, None, None, None, None, 0))
"""
OBEDIENT = "say(Ready())\nwhile True:\n o = next_job()\n say(Progress(o.id, 'training'))\n done(o)"
NOISY = "o = next_job()\nprint('library noise', flush=True)\nsay(Progress(o.id, 'training'))\ndone(o)\nnext_job()"
DEAF = (
    "o = next_job()\npathlib.Path(o.candidate).mkdir()\npathlib.Path(o.candidate + '.part').mkdir()\n"
    "say(Progress(o.id, 'converting', seconds_left=9.0))\ntime.sleep(600)"
)
POLITE = (
    "say(Ready())\nwhile True:\n o = next_job()\n say(Progress(o.id, 'training'))\n"
    " order = decode(sys.stdin.buffer.readline())\n assert order == Cancel(o.id)\n say(Cancelled(o.id))"
)
LATE = "o = next_job()\nsay(Progress(o.id, 'training'))\nsys.stdin.buffer.readline()\ndone(o)\nnext_job()"
BUSY = (
    "say(Ready())\no = next_job()\nuntil = time.monotonic() + 3\nwhile time.monotonic() < until: sum(range(9999))\n"
    "done(o)\nnext_job()"
)
DYING = "o = next_job()\nprint('last words', file=sys.stderr)\nsys.exit(3)"

Make = Callable[..., Supervisor]


@pytest.fixture
def make() -> Iterator[Make]:
    made: list[Supervisor] = []

    def supervisor(code: str, **options: Any) -> Supervisor:
        made.append(Supervisor([sys.executable, "-c", PRELUDE + code], **options))
        return made[-1]

    yield supervisor
    for one in made:
        one.stop()
        assert one.state == "off"
    until(lambda: not [thread for thread in threading.enumerate() if thread.name.startswith("trainer")])


@pytest.fixture
def job(tmp_path: Path) -> Job:
    return Job(7, "nn", str(tmp_path / "candidate"), "nn-1", None)


def ignore(_: Message) -> None:
    pass


def left_behind(job: Job) -> list[str]:
    return [path.name for path in Path(job.candidate).parent.iterdir()]


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_that_a_job_is_carried_there_and_its_messages_back(make: Make, job: Job) -> None:
    heard: list[Message] = []
    supervisor = make(OBEDIENT)
    assert supervisor.state == "off"
    end = supervisor.run(job, heard.append)
    assert isinstance(end, Finished)
    assert end.candidate == job.candidate
    assert Path(end.candidate).is_dir()
    assert Progress(7, "training") in heard
    assert supervisor.state == "ready"


def test_that_the_trainer_is_started_ahead_and_kept_for_the_next_job(make: Make, job: Job) -> None:
    supervisor = make(OBEDIENT)
    supervisor.start()
    supervisor.start()
    first = supervisor.pid
    until(lambda: supervisor.state == "ready")
    for _ in range(2):
        assert isinstance(supervisor.run(job, ignore), Finished)
        Path(job.candidate).rmdir()
    assert supervisor.pid == first


def test_that_what_to_make_ready_is_said_once_and_again_after_a_job(make: Make, job: Job, tmp_path: Path) -> None:
    said = tmp_path / "orders"
    supervisor = make(
        "say(Ready())\nfor line in sys.stdin.buffer:\n order = decode(line)\n"
        f" with open({str(said)!r}, 'a') as file: print(type(order).__name__, file=file)\n"
        " if isinstance(order, Job): done(order)"
    )
    for _ in range(2):
        supervisor.start(Prepare("/m"))
        supervisor.start(Prepare("/m"))
        assert isinstance(supervisor.run(job, ignore), Finished)
        Path(job.candidate).rmdir()
    supervisor.start(Prepare("/m", classes=("a", "b")))
    until(lambda: said.read_text().split() == ["Prepare", "Job", "Prepare", "Job", "Prepare"])


def test_that_a_trainer_is_replaced_after_so_many_jobs(make: Make, job: Job) -> None:
    supervisor = make(OBEDIENT, jobs=2)
    pids = []
    for _ in range(4):
        assert isinstance(supervisor.run(job, ignore), Finished)
        Path(job.candidate).rmdir()
        pids.append(supervisor.pid)
    first, second, third = pids[0], pids[1], pids[3]  # the new one is started at once
    assert pids == [first, second, second, third]
    assert len({first, second, third}) == 3
    assert first is not None
    assert not is_alive(first)
    assert supervisor.state in {"starting", "ready"}


def test_that_noise_between_messages_is_passed_over(make: Make, job: Job, caplog: pytest.LogCaptureFixture) -> None:
    assert isinstance(make(NOISY).run(job, ignore), Finished)
    assert "library noise" in caplog.text


def test_that_progress_goes_on_while_the_trainer_cannot_speak(make: Make, job: Job) -> None:
    supervisor = make(DEAF)
    heard: list[Progress] = []

    def hear(message: Message) -> None:
        assert isinstance(message, Progress)
        heard.append(message)
        if len([one for one in heard if one.phase == "converting"]) == 4:
            supervisor.cancel()

    assert supervisor.run(job, hear) == Cancelled(7)
    left = [one.seconds_left or 0.0 for one in heard if one.phase == "converting"]
    assert left == sorted(left, reverse=True)
    assert left[0] == 9.0
    assert left[3] < 9.0


def test_that_a_dying_trainer_is_a_failure_in_one_line(make: Make, job: Job, caplog: pytest.LogCaptureFixture) -> None:
    supervisor = make(DYING)
    end = supervisor.run(job, ignore)
    assert end == Failed(7, "the trainer ended unexpectedly (exit code 3: last words); nothing has changed")
    assert supervisor.state == "off"
    assert "last words" in caplog.text


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_that_a_killed_trainer_is_a_failure_and_leaves_nothing(make: Make, job: Job) -> None:
    supervisor = make(DEAF)

    def kill(message: Message) -> None:
        if isinstance(message, Progress) and message.phase == "converting":
            assert supervisor.pid is not None
            os.kill(supervisor.pid, signal.SIGKILL)

    end = supervisor.run(job, kill)
    assert isinstance(end, Failed)
    assert "signal 9" in end.reason
    assert "\n" not in end.reason
    assert left_behind(job) == []
    assert supervisor.state == "off"


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_that_a_trainer_that_died_unseen_is_replaced(make: Make, job: Job) -> None:
    supervisor = make(OBEDIENT)
    supervisor.start()
    until(lambda: supervisor.state == "ready")
    assert supervisor.pid is not None
    os.kill(supervisor.pid, signal.SIGKILL)
    until(lambda: supervisor.state == "off")
    assert isinstance(supervisor.run(job, ignore), Finished)


@pytest.mark.parametrize("code", [POLITE, DEAF], ids=["heard", "unheard"])
def test_that_a_cancel_comes_whether_it_is_heard_or_not(
    make: Make, job: Job, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if code == POLITE:
        monkeypatch.setattr("studio.training.supervisor.PATIENCE", 200.0)
    supervisor = make(code)
    asked: list[float] = []

    def cancel(message: Message) -> None:
        if isinstance(message, Progress) and message.phase not in ("starting", "loading") and not asked:
            asked.append(time.monotonic())
            threading.Thread(target=supervisor.cancel).start()

    assert supervisor.run(job, cancel) == Cancelled(7)
    assert left_behind(job) == []
    if code == DEAF:
        assert time.monotonic() - asked[0] >= PATIENCE, "it was given time to answer"
        assert supervisor.state == "off"
    else:
        assert supervisor.state == "ready", "a trainer that answers is kept"


def test_that_a_trainer_that_hangs_is_ended_and_the_training_has_failed(make: Make, job: Job) -> None:
    supervisor = make(DEAF, hung=0.4)
    end = supervisor.run(job, ignore)
    assert end == Failed(7, "the trainer no longer answered and was ended; nothing has changed: try again")
    assert left_behind(job) == []
    assert supervisor.state == "off"


def test_that_a_silent_trainer_that_works_does_not_hang(make: Make, job: Job) -> None:
    supervisor = make(BUSY, hung=2.0)  # so long no machine keeps one waiting that has work to do
    supervisor.start()
    until(lambda: supervisor.state == "ready")
    assert isinstance(supervisor.run(job, ignore), Finished)


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_that_a_stopped_trainer_can_be_cancelled_and_ended(make: Make, job: Job) -> None:
    supervisor = make(DEAF)

    def stop(message: Message) -> None:
        if isinstance(message, Progress) and message.phase == "converting":
            assert supervisor.pid is not None
            os.kill(supervisor.pid, signal.SIGSTOP)
            supervisor.cancel()

    assert supervisor.run(job, stop) == Cancelled(7)
    assert left_behind(job) == []


def test_that_a_cancel_in_the_last_moment_still_holds(make: Make, job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studio.training.supervisor.PATIENCE", 200.0)
    supervisor = make(LATE)

    def cancel(message: Message) -> None:
        if isinstance(message, Progress) and message.phase == "training":
            supervisor.cancel()

    assert supervisor.run(job, cancel) == Cancelled(7)
    assert left_behind(job) == []


def test_that_a_cancel_without_a_job_does_nothing(make: Make, job: Job) -> None:
    supervisor = make(OBEDIENT)
    supervisor.cancel()
    assert isinstance(supervisor.run(job, ignore), Finished)


def test_that_a_job_can_be_cancelled_before_it_begins(make: Make, job: Job) -> None:
    supervisor = make(OBEDIENT)
    supervisor.cancel(job.id)
    assert supervisor.run(job, ignore) == Cancelled(7)
    assert isinstance(supervisor.run(job, ignore), Finished), "only that once"


def test_that_cancelling_another_job_leaves_this_one_alone(make: Make, job: Job) -> None:
    supervisor = make(OBEDIENT)
    assert isinstance(supervisor.run(job, lambda _: supervisor.cancel(8)), Finished)


def test_that_two_jobs_at_once_are_one_job_and_a_failure(make: Make, job: Job) -> None:
    supervisor = make(POLITE)
    ends: list[object] = []

    def second(message: Message) -> None:
        if isinstance(message, Progress) and message.phase == "training" and not ends:
            ends.append(supervisor.run(Job(8, "nn", job.candidate, "nn-1", None), ignore))
            supervisor.cancel()

    assert supervisor.run(job, second) == Cancelled(7)
    assert ends == [Failed(8, "another training is under way: wait for it, or cancel it")]


def test_that_an_error_of_the_listener_ends_the_job_and_is_passed_on(make: Make, job: Job) -> None:
    supervisor = make(DEAF)

    def fail(message: Message) -> None:
        if isinstance(message, Progress) and message.phase == "converting":
            raise KeyError("the window is gone")

    with pytest.raises(KeyError):
        supervisor.run(job, fail)
    assert supervisor.state == "off"
    assert left_behind(job) == []


def test_that_stop_ends_a_busy_trainer_and_frees_who_waits_for_it(make: Make, job: Job) -> None:
    supervisor = make(DEAF)
    ends: list[object] = []
    waiting = threading.Thread(target=lambda: ends.append(supervisor.run(job, ignore)))
    waiting.start()
    until(lambda: Path(job.candidate).exists())
    assert supervisor.state == "training"
    pid = supervisor.pid
    assert pid is not None
    supervisor.stop()
    assert not is_alive(pid), "no orphan and no zombie"
    waiting.join(200)
    assert ends == [Cancelled(7)]
    assert left_behind(job) == []


def test_that_it_can_be_started_again_after_stop(make: Make, job: Job) -> None:
    supervisor = make(OBEDIENT)
    supervisor.start()
    first = supervisor.pid
    supervisor.stop()
    supervisor.stop()
    assert supervisor.pid is None
    assert isinstance(supervisor.run(job, ignore), Finished)
    assert supervisor.pid != first


def test_that_an_idle_trainer_is_let_go(make: Make, job: Job, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING)
    supervisor = make(OBEDIENT, idle=0.3)
    assert isinstance(supervisor.run(job, ignore), Finished)
    pid = supervisor.pid
    assert pid is not None
    until(lambda: supervisor.state == "off")
    until(lambda: not is_alive(pid))
    assert caplog.text == "", "nobody needs to hear of it"


def test_that_a_trainer_that_cannot_be_started_is_a_failure(job: Job) -> None:
    end = Supervisor(["/nowhere/studio"]).run(job, ignore)
    assert end == Failed(7, "the trainer cannot be started (No such file or directory)")


def test_that_the_trainer_is_this_very_program(monkeypatch: pytest.MonkeyPatch) -> None:
    assert trainer_command() == (sys.executable, "-m", "studio", "trainer")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert trainer_command() == (sys.executable, "trainer")


def test_that_a_trainer_that_does_not_read_holds_up_nobody(make: Make, job: Job) -> None:
    classes = tuple(f"{'class' * 16}-{number}" for number in range(2000))  # more than a pipe holds
    supervisor = make("time.sleep(600)")
    ends: list[object] = []
    thread = threading.Thread(target=lambda: ends.append(supervisor.run(replace(job, classes=classes), ignore)))
    thread.start()
    begun = threading.Event()

    def cancel() -> None:
        until(lambda: supervisor.state == "training")
        supervisor.cancel(job.id)
        begun.set()

    threading.Thread(target=cancel, daemon=True).start()
    blocked = not begun.wait(5)
    if blocked:  # nothing but the end of the trainer frees what waits for it
        assert supervisor._child is not None
        os.kill(supervisor._child.pid, signal.SIGKILL)
    thread.join(10)
    assert not blocked
    assert ends == [Cancelled(job.id)]
