"""Rules of the supervisor, against real processes: some speak the trainer's protocol, some misbehave."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from studio.training.messages import Cancelled, Failed, Finished, Job, Message, Progress
from studio.training.supervisor import Supervisor

PRELUDE = """
import sys, time, dataclasses
from studio.training.messages import *
def say(message):
    sys.stdout.buffer.write(encode(message)); sys.stdout.buffer.flush()
def job():
    while True:
        order = decode(sys.stdin.buffer.readline())
        if isinstance(order, Job): return order
def done(order):
    say(Finished(order.id, order.candidate, 1.0, True, 0.0, None, None, None, None, 0))
"""
OBEDIENT = "say(Ready())\nwhile True:\n o = job()\n say(Progress(o.id, 'training'))\n done(o)"
CHATTY = "o = job()\nprint('library noise', flush=True)\nsay(Progress(o.id, 'training'))\ndone(o)"
DEAF = "o = job()\nimport pathlib; pathlib.Path(o.candidate).mkdir()\nsay(Progress(o.id, 'loading'))\ntime.sleep(600)"
POLITE = "o = job()\nsay(Progress(o.id, 'training'))\nsys.stdin.buffer.readline()\nsay(Cancelled(o.id))\njob()"
DYING = "o = job()\nprint('last words', file=sys.stderr)\nsys.exit(3)"


Make = Callable[[str], Supervisor]


@pytest.fixture
def make() -> Iterator[Make]:
    made: list[Supervisor] = []

    def supervisor(code: str) -> Supervisor:
        made.append(Supervisor([sys.executable, "-c", PRELUDE + code]))
        return made[-1]

    yield supervisor
    for one in made:
        one.stop()
        assert one.state == "cold"


@pytest.fixture
def job(tmp_path: Path) -> Job:
    return Job(7, "nn", str(tmp_path / "candidate"), "nn-1", None)


def ignore(_: Message) -> None:
    pass


def test_that_a_job_is_carried_there_and_its_messages_back(make: Make, job: Job) -> None:
    heard: list[Message] = []
    end = make(OBEDIENT).run(job, heard.append)
    assert isinstance(end, Finished)
    assert end.candidate == job.candidate
    assert Progress(7, "training") in heard


def test_that_the_trainer_is_kept_for_the_next_job(make: Make, job: Job) -> None:
    supervisor = make(OBEDIENT)
    supervisor.start()
    first = supervisor.pid
    supervisor.run(job, ignore)
    supervisor.run(job, ignore)
    assert supervisor.pid == first
    assert supervisor.state == "idle"


def test_that_noise_between_messages_is_passed_over(make: Make, job: Job) -> None:
    assert isinstance(make(CHATTY).run(job, ignore), Finished)


def test_that_a_dying_trainer_is_a_failure_in_one_line(make: Make, job: Job) -> None:
    supervisor = make(DYING)
    end = supervisor.run(job, ignore)
    assert isinstance(end, Failed)
    assert "exit code 3" in end.reason
    assert "\n" not in end.reason
    assert supervisor.state == "cold"


def test_that_a_killed_trainer_is_a_failure_and_the_next_job_gets_a_new_one(make: Make, job: Job) -> None:
    supervisor = make(DEAF)

    def kill(_: Message) -> None:
        assert supervisor.pid is not None
        os.kill(supervisor.pid, signal.SIGKILL)

    end = supervisor.run(job, kill)
    assert isinstance(end, Failed)
    assert "signal 9" in end.reason
    assert not Path(job.candidate).exists()
    supervisor.start()
    assert supervisor.state == "idle"


@pytest.mark.parametrize("code", [POLITE, DEAF])
def test_that_a_cancel_is_prompt_whether_it_is_heard_or_not(make: Make, job: Job, code: str) -> None:
    supervisor = make(code)
    end = supervisor.run(job, lambda _: threading.Thread(target=supervisor.cancel).start())
    assert end == Cancelled(7)
    assert not Path(job.candidate).exists()


def test_that_a_cancel_without_a_job_does_nothing(make: Make, job: Job) -> None:
    supervisor = make(OBEDIENT)
    supervisor.cancel()
    assert isinstance(supervisor.run(job, ignore), Finished)


def test_that_stop_ends_a_busy_trainer_and_frees_who_waits_for_it(make: Make, job: Job) -> None:
    supervisor = make(DEAF)
    ends: list[object] = []
    waiting = threading.Thread(target=lambda: ends.append(supervisor.run(job, ignore)))
    waiting.start()
    while supervisor.pid is None or supervisor.state != "busy":
        time.sleep(0.01)
    pid = supervisor.pid
    supervisor.stop()
    waiting.join(20)
    assert not waiting.is_alive()
    assert isinstance(ends[0], Failed)
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_that_a_trainer_that_cannot_be_started_is_a_failure(job: Job) -> None:
    end = Supervisor(["/nowhere/studio"]).run(job, ignore)
    assert isinstance(end, Failed)
    assert "could not be started" in end.reason
