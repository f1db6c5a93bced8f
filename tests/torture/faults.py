"""Everything that can go wrong in a training, as often as asked for, in a real window with the real trainer.

Whatever happens, the model that serves answers bit for bit as before, what is said is one line, no process and no file
stays behind, and the next training is done as if nothing had been. A fault that leaves a sound training is the gate's
to judge; if it lets the new model in, going back must bring back the old answers.
"""

from __future__ import annotations

import io
import json
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest

from studio.recognition.bank import Bank
from studio.recognition.folder import BANK, CARD, SPEC, WEIGHTS
from studio.training.messages import Job, Progress
from tests.torture.closing import some_images
from tests.torture.victim import Doctor, Row, Victim

Arrays = dict[str, NDArray[Any]]


@dataclass(frozen=True)
class Fault:
    """One way for things to go wrong. `once` does it to a victim: the line that was said, and the seconds it took."""

    name: str
    once: Callable[[Victim, random.Random], tuple[str, float]]
    before: str | None = None  # what a trainer of its own runs first
    needs_disk: bool = False


def inflict(fault: Fault, victim: Victim, times: int, seed: int) -> Row:
    """Do `fault` to `victim` so many times, then train once without it."""
    row, dice = Row(fault.name), random.Random(seed)
    if fault.before is not None:
        victim.restart(fault.before)
    for _ in range(times):
        line, seconds = fault.once(victim, dice)
        victim.look(row, line, seconds)
    if fault.before is not None:
        victim.restart()
    row.works = victim.run().startswith((f"{victim.kind}-1 serves", "kept"))
    victim.go_back()
    return row


def timed(victim: Victim, doctor: Doctor) -> tuple[str, float]:
    """One training of a doctored job."""
    begun = time.monotonic()
    return victim.run(doctor), time.monotonic() - begun


# -- numbers that are none


def parent(change: Callable[[Path], None]) -> Callable[[Victim, random.Random], tuple[str, float]]:
    """A training on from a copy of the model that `change` has been at."""

    def once(victim: Victim, _: random.Random) -> tuple[str, float]:
        def doctor(job: Job) -> Job:
            copy = Path(job.candidate).with_name("parent")
            shutil.copytree(str(job.parent), copy)
            change(copy)
            return replace(job, parent=str(copy))

        return timed(victim, doctor)

    return once


def weights(value: float) -> Callable[[Path], None]:
    """One weight of the model is `value`."""

    def change(folder: Path) -> None:
        arrays = load(folder / WEIGHTS)
        arrays["w0"] = arrays["w0"].copy()
        arrays["w0"].flat[7] = value
        np.savez(folder / WEIGHTS, **arrays)  # type: ignore[arg-type]

    return change


def diverging(folder: Path) -> None:
    """The model asks to be trained at a rate at which nothing converges."""
    spec = json.loads((folder / SPEC).read_text())
    spec["fit"] |= {"optimizer": "sgd", "learning_rate": 1000.0}
    (folder / SPEC).write_text(json.dumps(spec))


def other_weights(folder: Path) -> None:
    """Weights of another network."""
    np.savez(folder / WEIGHTS, w0=np.ones((3, 3), np.float16))


def bad_bank(victim: Victim, _: random.Random) -> tuple[str, float]:
    """A version whose bank holds NaN serves, and is taught: nothing is remembered, the network answers."""
    begun = time.monotonic()
    version, session = f"{victim.kind}-7", victim.session
    folder = victim.root / "models" / version
    shutil.copytree(session.recognizer.folder, folder)
    card = json.loads((folder / CARD).read_text()) | {"version": version}
    (folder / CARD).write_text(json.dumps(card))
    arrays = load(folder / BANK)
    arrays["kernel"] = np.full_like(arrays["kernel"], np.nan)
    np.savez(folder / BANK, **arrays)  # type: ignore[arg-type]
    session.models.serve(version)
    try:
        Bank.read(folder, session.recognizer.spec)
    except Exception as error:
        line = str(error).replace(str(victim.root), "HOME")
    while session.settle(1.0):
        pass
    image = some_images()[0]
    assert session._study.predict(image).label == session.recognizer.predict(image).label
    return line, time.monotonic() - begun


# -- absurd training data


def snapshot(change: Callable[[Arrays], Arrays]) -> Callable[[Victim, random.Random], tuple[str, float]]:
    """A training on a snapshot that `change` has been at."""

    def once(victim: Victim, _: random.Random) -> tuple[str, float]:
        def doctor(job: Job) -> Job:
            np.savez(str(job.snapshot), **change(load(Path(str(job.snapshot)))))  # type: ignore[arg-type]
            return job

        return timed(victim, doctor)

    return once


def labelled(label: Callable[[int], str]) -> Callable[[Arrays], Arrays]:
    """Every drawing is called what `label` says of its number."""
    return lambda arrays: arrays | {"labels": np.array([label(k) for k in range(len(arrays["labels"]))])}


def many(arrays: Arrays) -> Arrays:
    """1,100 drawings of as many classes."""
    rows = np.arange(1100) % len(arrays["labels"])
    return {name: array[rows] for name, array in arrays.items()} | {"labels": np.array([f"c{k}" for k in range(1100)])}


def raw(change: Callable[[bytes, random.Random], bytes]) -> Callable[[Victim, random.Random], tuple[str, float]]:
    """A training on a snapshot whose bytes `change` has been at."""

    def once(victim: Victim, dice: random.Random) -> tuple[str, float]:
        def doctor(job: Job) -> Job:
            path = Path(str(job.snapshot))
            path.write_bytes(change(path.read_bytes(), dice))
            return job

        return timed(victim, doctor)

    return once


def lying(data: bytes, _: random.Random) -> bytes:
    """The same file, whose images say that there are a thousand million of them."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            body = old.read(name)
            if name == "images.npy":
                head = io.BytesIO()
                np.lib.format.write_array_header_1_0(
                    head, {"shape": (10**9, 28, 28), "fortran_order": False, "descr": "|u1"}
                )
                body = head.getvalue() + body[128:]
            new.writestr(name, body)
    return file.getvalue()


# -- no memory


def huge(folder: Path) -> None:
    """The model asks for batches of 65,536 images."""
    spec = json.loads((folder / SPEC).read_text())
    spec["fit"] |= {"batch": 65_536}
    (folder / SPEC).write_text(json.dumps(spec))


def too_large(victim: Victim, _: random.Random) -> tuple[str, float]:
    """The reference CNN from new weights, all of 40,000 drawings in one batch: some 10 GB."""

    def doctor(job: Job) -> Job:
        arrays = load(Path(str(job.snapshot)))
        rows = np.arange(40_000) % len(arrays["labels"])
        np.savez_compressed(str(job.snapshot), **{name: array[rows] for name, array in arrays.items()})  # type: ignore[arg-type]
        copy = Path(job.candidate).with_name("parent")
        shutil.copytree(Path(str(job.parent)).with_name("cnn"), copy)
        huge(copy)
        return replace(job, kind="cnn", version="cnn-1", parent=str(copy), from_scratch=True, epochs=1)

    return timed(victim, doctor)


# -- a trainer that dies or hangs


def moment(victim: Victim, dice: random.Random, do: Callable[[], None]) -> Callable[[Progress], None]:
    """Does `do` once, at a random moment of a random phase: importing, loading, in training, converting, checking."""
    done: list[str] = []
    phase = dice.choice(("importing", "loading", "training", "converting", "checking"))
    at, pause = dice.random(), dice.randrange(0, 3500 if phase == "importing" else 150)

    def during(progress: Progress) -> None:
        share = progress.step / progress.steps if progress.steps else 0.0
        here = phase == "importing" or (progress.phase == phase and (phase != "training" or share >= at))
        if here and not done:
            done.append(phase)
            job = victim.trainer.job
            QTimer.singleShot(pause, lambda: do() if victim.trainer.job is job else None)  # never the next one

    return during


def struck(number: int) -> Callable[[Victim, random.Random], tuple[str, float]]:
    """The trainer gets a deadly signal."""

    def once(victim: Victim, dice: random.Random) -> tuple[str, float]:
        struck_at: list[float] = []

        def strike() -> None:
            struck_at.append(time.monotonic())
            victim.signal(number)

        line = victim.run(during=moment(victim, dice, strike))
        return line, time.monotonic() - (struck_at or [time.monotonic()])[0]

    return once


def frozen(victim: Victim, dice: random.Random) -> tuple[str, float]:
    """The trainer is stopped, and a second later somebody cancels."""
    cancelled: list[float] = []

    def cancel() -> None:
        cancelled.append(time.monotonic())
        victim.window.trainer_row.cancel.click()

    def freeze() -> None:
        victim.signal(signal.SIGSTOP)
        QTimer.singleShot(1000, cancel)

    line = victim.run(during=moment(victim, dice, freeze))
    return line, time.monotonic() - (cancelled or [time.monotonic()])[0]


def hanging(victim: Victim, dice: random.Random) -> tuple[str, float]:
    """The trainer is stopped, and nobody does anything; it is given 2 s instead of 30."""
    victim.supervisor._hung, usual = 2.0, victim.supervisor._hung
    try:
        return struck(signal.SIGSTOP)(victim, dice)
    finally:
        victim.supervisor._hung = usual


# -- a full disk


def full_at(phase: str) -> Callable[[Victim, random.Random], tuple[str, float]]:
    """The disk is full from the moment the training is at `phase`; "": when the snapshot is to be written."""

    def once(victim: Victim, _: random.Random) -> tuple[str, float]:
        begun = time.monotonic()
        with victim.room_for_nothing() as fill:
            if not phase:
                fill()
            line = victim.run(during=lambda progress: fill() if progress.phase == phase else None)
        return line, time.monotonic() - begun

    return once


def full_in(method: str) -> Callable[[Victim, random.Random], tuple[str, float]]:
    """The disk is full when the library is asked to `add` or to `use`."""

    def once(victim: Victim, _: random.Random) -> tuple[str, float]:
        library, begun = victim.session.library, time.monotonic()
        true = getattr(library, method)
        with victim.room_for_nothing() as fill:

            def starved(*arguments: Any) -> Any:
                fill()
                return true(*arguments)

            setattr(library, method, starved)
            try:
                line = victim.run()
            finally:
                setattr(library, method, true)
        return line, time.monotonic() - begun

    return once


def full_sometime(victim: Victim, dice: random.Random) -> tuple[str, float]:
    """The disk is full from a random moment on."""
    begun = time.monotonic()
    with victim.room_for_nothing() as fill:
        timer = threading.Timer(dice.uniform(0, 4), fill)
        timer.start()
        line = victim.run()
        timer.cancel()
        timer.join()
    return line, time.monotonic() - begun


def full_settings(victim: Victim, dice: random.Random) -> tuple[str, float]:
    """A choice is made that cannot be saved."""
    begun = time.monotonic()
    said: list[str] = []
    victim.window.choices.failed.connect(said.append)
    with victim.room_for_nothing() as fill:
        fill()
        victim.window.choices.take_writer(f"writer {dice.randrange(10**6)} " + "x" * 20)
    victim.window.choices.failed.disconnect(said.append)
    return (said or ["NOTHING WAS SAID"])[0], time.monotonic() - begun


# -- two at once


def two_at_once(victim: Victim, _: random.Random) -> tuple[str, float]:
    """The button twice, a training that begins by itself, and ``studio train`` in a process of its own."""
    begun = time.monotonic()
    command = [sys.executable, "-m", "studio", "train", "--home", str(victim.root), "--kind", victim.kind]
    with subprocess.Popen(
        [*command, "--base", "small", "--json"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as other:
        victim.press()
        job = victim.trainer.job
        victim.retraining.start()
        victim.window.show_figures()
        assert victim.trainer.job is job is not None
        line = victim.wait()
        while other.poll() is None:
            QTest.qWait(20)
        assert other.stdout is not None
        said = json.loads(other.stdout.read().splitlines()[-1])
    own = sorted(path.name for path in (victim.root / "models").glob(f"{victim.kind}-*"))
    accepted = [said["version"]] * said.get("accepted", False) + [line.split()[0]] * line.startswith(victim.kind)
    assert sorted(accepted) == own, (accepted, own)
    assert not victim.session.library.damaged
    return f"{len(own)} accepted, {len(set(own))} versions", time.monotonic() - begun


def load(path: Path) -> Arrays:
    """The arrays of an .npz file."""
    with np.load(path) as file:
        return dict(file)


LIMITS = "import resource; resource.setrlimit(resource.RLIMIT_{0}, ({1}, {1}))"
FAULTS = (
    Fault("NaN: a rate that diverges", parent(diverging)),
    Fault("NaN in the parent's weights", parent(weights(np.nan))),
    Fault("infinity in the parent's weights", parent(weights(np.inf))),
    Fault("weights of another network", parent(other_weights)),
    Fault("NaN in the bank", bad_bank),
    Fault("1,100 classes", snapshot(many)),
    Fault("one class only", snapshot(labelled(lambda _: "7"))),
    Fault("labels of 10,000 characters", snapshot(labelled(lambda _: "x" * 10_000))),
    Fault("a blank label", snapshot(labelled(lambda k: " \t" if k == 5 else "7"))),
    Fault("half a surrogate pair", snapshot(labelled(lambda k: "\ud800" if k == 5 else "7"))),
    Fault("labels that are numbers", snapshot(lambda a: a | {"labels": np.arange(len(a["labels"]))})),
    Fault("labels that are bytes", snapshot(lambda a: a | {"labels": a["labels"].astype("S4")})),
    Fault("no drawings", snapshot(lambda a: {name: array[:0] for name, array in a.items()})),
    Fault("a truncated snapshot", raw(lambda data, dice: data[: dice.randrange(len(data))])),
    Fault("a snapshot of garbage", raw(lambda data, dice: dice.randbytes(len(data)))),
    Fault("a header that lies", raw(lying)),
    Fault("4 GB of data, a job for more", too_large, LIMITS.format("DATA", 4 * 2**30)),
    Fault("4 GB of addresses, a job for more", too_large, LIMITS.format("AS", 4 * 2**30)),
    Fault("SIGKILL at any moment", struck(signal.SIGKILL)),
    Fault("SIGSEGV at any moment", struck(signal.SIGSEGV)),
    Fault("SIGSTOP, then Cancel", frozen),
    Fault("SIGSTOP, and nobody cancels", hanging),
    Fault("disk full: snapshot", full_at(""), needs_disk=True),
    Fault("disk full: candidate", full_at("checking"), needs_disk=True),
    Fault("disk full: into the library", full_in("add"), needs_disk=True),
    Fault("disk full: active.json", full_in("use"), needs_disk=True),
    Fault("disk full: at any moment", full_sometime, needs_disk=True),
    Fault("disk full: settings", full_settings, needs_disk=True),
    Fault("two at once", two_at_once),
)
