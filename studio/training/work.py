"""One training from job to candidate: the same for the trainer program and for ``studio train``.

It never opens the live gallery: it gets a snapshot. Whether the candidate takes over is not decided here; what the gate
needs to know is counted (old against new on base validation, held-out drawings and test) and handed back. A job that
fails or is cancelled leaves nothing behind.
"""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable
from pathlib import Path

from studio.errors import StudioError
from studio.training.environment import quieten
from studio.training.making import Stopped, Training
from studio.training.material import Kept
from studio.training.messages import Cancelled, Failed, Finished, Job, Message

log = logging.getLogger(__name__)

NO_MEMORY = "not enough memory for this training: close other programs and try again"


def work(
    job: Job,
    report: Callable[[Message], None],
    cancelled: Callable[[], bool] = lambda: False,
    kept: Kept | None = None,
) -> Finished | Failed | Cancelled:
    """Do `job` in this process. Progress goes to `report`; nothing is raised, a failure is a `Failed`.

    `cancelled` is asked several times a second; `kept` is what earlier jobs left. Imports TensorFlow.
    """
    quieten()
    outcome: Finished | Failed | Cancelled
    try:
        return Training(job, report, cancelled, Kept() if kept is None else kept).run()
    except Stopped:
        outcome = Cancelled(job.id)
    except StudioError as error:
        outcome = Failed(job.id, str(error))
    except MemoryError:
        outcome = Failed(job.id, NO_MEMORY)
    except Exception as error:
        log.exception("job %d", job.id)
        outcome = Failed(job.id, _one_line(error))
    clear_away(job)
    return outcome


def clear_away(job: Job) -> None:
    """Remove what `job` may have written."""
    candidate = Path(job.candidate)
    for folder in (candidate, candidate.with_name(candidate.name + ".part")):
        shutil.rmtree(folder, ignore_errors=True)


def _one_line(error: Exception) -> str:
    if type(error).__name__ == "ResourceExhaustedError":  # TensorFlow's own MemoryError
        return NO_MEMORY
    said = next(iter(str(error).splitlines()), "")
    return f"the training failed ({type(error).__name__}: {said[:160]}); nothing has changed"
