"""Rules of the trainer program: the real process, the real libraries, small trainings.

One trainer is shared by the tests and started again only where a rule is about its end: importing TensorFlow takes
seconds.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from studio.recognition.recognizer import Recognizer
from studio.training.messages import (
    Cancelled,
    Failed,
    Finished,
    Job,
    Message,
    Progress,
    Ready,
    decode,
    encode,
)
from studio.training.supervisor import Supervisor, trainer_command
from tests.training.jobs import left_behind, small_job

LONG = 100_000  # epochs


@pytest.fixture(scope="module")
def trainer() -> Iterator[Supervisor]:
    supervisor = Supervisor()
    supervisor.start()
    yield supervisor
    supervisor.stop()


def ignore(_: Message) -> None:
    pass


class At:
    """Calls `act` once, when the training is in `phase` and has done `step` steps."""

    def __init__(self, phase: str, act: Callable[[], None], *, step: int = 0) -> None:
        self.phase, self.act, self.step = phase, act, step
        self.reached = False

    def __call__(self, message: Message) -> None:
        if isinstance(message, Progress) and message.phase == self.phase and message.step >= self.step:
            if not self.reached:
                self.act()
            self.reached = True


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has these limits")
def test_that_the_trainer_is_what_goes_when_memory_runs_out() -> None:
    code = (
        "import pathlib, resource; from studio.training.program import stay_within; stay_within();"
        "print(resource.getrlimit(resource.RLIMIT_DATA)[0], pathlib.Path('/proc/self/oom_score_adj').read_text())"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert 4 * 2**30 <= int(said[0]) <= max(4 * 2**30, psutil.virtual_memory().total)
    assert said[1] == "1000"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has these limits")
def test_that_a_limit_somebody_has_set_is_not_raised() -> None:
    code = (
        "import resource; resource.setrlimit(resource.RLIMIT_DATA, (2**31, 2**31));"
        "from studio.training.program import stay_within; stay_within();"
        "print(*resource.getrlimit(resource.RLIMIT_DATA))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert said == [str(2**31)] * 2


def test_that_two_jobs_in_a_row_are_done_by_one_trainer(trainer: Supervisor, tmp_path: Path) -> None:
    pids = []
    for number in (1, 2):
        job = small_job(tmp_path / str(number), id=number, version=f"nn-{number}", epochs=20)
        heard: list[Message] = []
        end = trainer.run(job, heard.append)
        assert isinstance(end, Finished), end
        assert end.job == number
        assert Recognizer.load(Path(end.candidate)).version == f"nn-{number}"
        assert {message.phase for message in heard if isinstance(message, Progress)} >= {"loading", "training"}
        pids.append(trainer.pid)
    assert pids[0] == pids[1]


def test_that_a_job_that_cannot_be_done_is_a_failure_and_the_trainer_lives(trainer: Supervisor, tmp_path: Path) -> None:
    pid = trainer.pid
    job = small_job(tmp_path, parent="/nowhere")
    end = trainer.run(job, ignore)
    assert isinstance(end, Failed)
    assert "/nowhere" in end.reason
    assert left_behind(job) == []
    assert trainer.pid == pid
    assert trainer.state == "ready"


def test_that_a_cancel_while_training_is_heard(
    trainer: Supervisor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.training.supervisor.PATIENCE", 200.0)  # a busy machine lets it hear late
    pid = trainer.pid
    job = small_job(tmp_path, from_scratch=True, epochs=LONG)
    cancel = At("training", trainer.cancel, step=100)
    assert trainer.run(job, cancel) == Cancelled(1)
    assert cancel.reached
    assert left_behind(job) == []
    assert trainer.pid == pid, "it answered and need not be started again"


@pytest.mark.parametrize("phase", ["loading", "checking", "converting"])
def test_that_a_cancel_in_any_other_phase_leaves_nothing(trainer: Supervisor, tmp_path: Path, phase: str) -> None:
    job = small_job(tmp_path, epochs=20)
    cancel = At(phase, trainer.cancel)
    assert trainer.run(job, cancel) == Cancelled(1)
    assert cancel.reached
    assert left_behind(job) == []


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_that_a_killed_training_is_a_failure_and_leaves_nothing(trainer: Supervisor, tmp_path: Path) -> None:
    job = small_job(tmp_path, from_scratch=True, epochs=LONG)

    def kill() -> None:
        assert trainer.pid is not None
        os.kill(trainer.pid, signal.SIGKILL)

    end = trainer.run(job, At("training", kill))
    assert isinstance(end, Failed)
    assert "signal 9" in end.reason
    assert left_behind(job) == []


def test_that_a_cancel_while_it_is_being_started_need_not_wait(trainer: Supervisor, tmp_path: Path) -> None:
    trainer.stop()
    job = small_job(tmp_path)
    assert trainer.run(job, At("starting", trainer.cancel)) == Cancelled(1)
    assert left_behind(job) == []
    assert trainer.state == "off"


def spoken_by(process: subprocess.Popen[bytes], until: Callable[[Message], bool]) -> list[Message]:
    """What the trainer says up to a message; every line of it must be one."""
    assert process.stdout is not None
    heard: list[Message] = []
    for line in process.stdout:
        message = decode(line)
        assert not isinstance(message, Job)
        heard.append(message)  # type: ignore[arg-type]
        if until(heard[-1]):
            break
    return heard


def test_that_it_says_nothing_but_messages_and_goes_when_its_parent_is_gone(tmp_path: Path) -> None:
    job = small_job(tmp_path, epochs=20)
    again = small_job(tmp_path / "again", id=2, from_scratch=True, epochs=LONG)
    Path(again.candidate + ".part").mkdir()
    process = subprocess.Popen(
        trainer_command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        process.stdin.write(encode(job) + encode(again))
        process.stdin.flush()
        heard = spoken_by(process, lambda message: isinstance(message, Finished | Failed))
        assert heard[0] == Ready()
        assert isinstance(heard[-1], Finished), heard[-1]
        spoken_by(process, lambda message: isinstance(message, Progress) and message.step > 0)
        process.stdin.close()
        assert process.wait(200) == 0
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
        process.stdin.close()
    assert left_behind(again) == [], "what was half done is gone"
    assert Path(job.candidate).is_dir(), "what was handed over is not its own any more"


def test_that_an_order_that_is_none_ends_it() -> None:
    done = subprocess.run(trainer_command(), input=b"hello\n", capture_output=True, timeout=200, check=False)
    assert done.returncode == 0
    assert done.stdout == b""
    assert b"MessageError" in done.stderr
