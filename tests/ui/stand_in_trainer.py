"""A trainer that trains nothing: it speaks the trainer's language, quickly, and behaves as its argument says.

finish   a candidate like its parent, checked and not worse
refuse   a candidate that breaks half of what was right
slow     works until it is asked to cancel
deaf     works, and hears nothing
die      dies in the middle of a job
fail     says why it could not train

While a file `hold` lies in the home, no training ends by itself: whoever looks at one under way need not hurry.
"""

from __future__ import annotations

import os
import shutil
import sys
import threading
import time
from pathlib import Path

from studio.paths import shipped
from studio.recognition.card import ModelCard
from studio.recognition.comparison import Comparison
from studio.training.messages import (
    Cancel,
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

STEPS = 8


def say(message: Message) -> None:
    sys.stdout.buffer.write(encode(message))
    sys.stdout.buffer.flush()


def candidate(job: Job, *, broken: int) -> Finished:
    """The parent under another name; of a newborn, what ships as one that knows no base set."""
    shutil.copytree(job.parent or shipped("models") / job.kind, job.candidate)
    path = Path(job.candidate) / "card.json"
    parent = ModelCard.from_json(path.read_text())
    base = parent.base if job.base == "auto" else job.base
    values = {**vars(parent), "version": job.version, "parent": parent.version, "corrections": 3, "base": base}
    if job.parent is None:
        values |= {"parent": None, "base": "none"}
    path.write_text(ModelCard(**values).to_json())
    same = Comparison(8000, 7800, 7800 - broken, 0, broken)
    return Finished(
        job=job.id,
        candidate=job.candidate,
        seconds=0.1,
        weights_finite=True,
        parity=0.0,
        validation=same,
        holdout_confirmed=None,
        holdout_corrected=None,
        test=None,
        corrections=3,
        parent=parent.version if job.parent else "",
        version=job.version,
    )


def held(job: Job) -> bool:
    """Is it not to end yet?"""
    return any((folder / "hold").exists() for folder in Path(job.candidate).parents)


def work(job: Job, behaviour: str, cancelled: threading.Event) -> None:
    endless = behaviour in ("slow", "deaf")
    step, steps = 0, STEPS // 2 if behaviour == "die" else STEPS
    while step < steps or endless or held(job):
        step += 1
        say(Progress(job.id, "training", 1, 2, min(step, STEPS - 1), STEPS, 0.5, 0.9, 1.0))
        if cancelled.is_set() and behaviour != "deaf":
            say(Cancelled(job.id))
            return
        time.sleep(0.02 if not endless else 0.1)
    if behaviour == "die":
        os._exit(7)
    if behaviour == "fail":
        say(Failed(job.id, "there is nothing to learn from: teach something first"))
    else:
        say(candidate(job, broken=4000 if behaviour == "refuse" else 0))


def main(behaviour: str) -> None:
    say(Ready())
    cancelled = threading.Event()
    for line in sys.stdin.buffer:
        order = decode(line)
        if isinstance(order, Job):
            cancelled.clear()
            threading.Thread(target=work, args=(order, behaviour, cancelled), daemon=True).start()
        elif isinstance(order, Cancel):
            cancelled.set()


if __name__ == "__main__":
    main(sys.argv[1])
