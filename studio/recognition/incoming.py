"""A version on its way in: unpacked and checked by a process of its own, because LiteRT can die of a file it reads.

Measured: of 1,400 models with one byte changed and the digest on the card made right again, two ended the process that
loaded them (SIGSEGV). So nothing of a foreign model is opened by the process that wants it: a child does all of that,
with a limit of memory and of time, and says whether the model is sound. However it ends else, the model is not
imported. It is no sandbox: it keeps the window alive, not a determined attacker out.

The child is started as ``studio incoming``, or as this module where there is no bundle. Its standard input is a pipe
from its owner: when that closes, the owner is gone, and the child clears away what it has unpacked and ends.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path
from time import monotonic

from studio.errors import StudioError
from studio.files import write_advice
from studio.paths import own_program
from studio.recognition import exchange
from studio.recognition.placing import CHECKING

PATIENCE = 60.0  # seconds that unpacking and checking may take
MEMORY = 2 * 2**30  # bytes of data: several times what the largest weights and pictures take
MOST = 1_000  # characters of a reason
SOUND = b"sound"
_REFUSED, _ORPHANED = 1, 3


def command(*arguments: str) -> list[str]:
    """How the child is started."""
    return [*own_program("incoming", "studio.recognition.incoming"), *arguments]


class Incoming:
    """The model at `path`, being copied into a hidden folder in `own` and checked. Whoever makes one calls `stop`.

    Raises StudioError: the child cannot be started; OSError: `own` cannot be written.
    """

    def __init__(self, path: Path, own: Path) -> None:
        self._path = path
        self._folder = Path(tempfile.mkdtemp(dir=own, prefix=CHECKING))
        self._until = monotonic() + PATIENCE
        try:
            self._process = subprocess.Popen(
                command(str(path), str(self._folder)),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,  # LiteRT is talkative
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            shutil.rmtree(self._folder, ignore_errors=True)
            raise StudioError(f"{path} is not imported: it cannot be checked ({error.strerror or error})") from error

    @property
    def running(self) -> bool:
        """Is it neither done nor out of time? Never waits."""
        return self._process.poll() is None and monotonic() < self._until

    def result(self) -> Path:
        """Wait for the end of the check; the folder that holds the model. Raises StudioError: it is not sound."""
        refused = f"{self._path} is not imported"
        try:
            self._process.wait(max(0.0, self._until - monotonic()))  # its standard input is open: see the module
        except subprocess.TimeoutExpired:
            raise StudioError(f"{refused}: checking it took longer than {PATIENCE:.0f} s") from None
        said = self._process.communicate()[0].strip()
        code = self._process.returncode
        if code == 0 and said == SOUND:
            return self._folder
        if code == _REFUSED and said:
            raise StudioError(" ".join(said.decode("utf-8", "replace").split())[:MOST])
        how = f"signal {-code}" if code < 0 else f"exit code {code}"
        raise StudioError(f"{refused}: checking it ended unexpectedly ({how}); it is damaged: get it again")

    def stop(self) -> None:
        """End the check, if it goes on, and delete the copy. Twice is once."""
        if self._process.poll() is None:
            self._process.kill()
        with contextlib.suppress(ValueError):  # its pipes are closed already
            self._process.communicate()
        shutil.rmtree(self._folder, ignore_errors=True)


def main(arguments: Sequence[str]) -> int:
    """``incoming PATH FOLDER``: copy the model at PATH into the empty FOLDER and check it.

    Standard output says "sound", or in one line why it is not (exit code 1).
    """
    path, folder = (Path(argument) for argument in arguments)
    threading.Thread(target=_end_with_owner, args=(folder,), daemon=True).start()
    _stay_small()
    try:
        exchange.receive(path, folder)
        said, code = SOUND, 0
    except StudioError as error:
        said, code = str(error).encode("utf-8", "replace"), _REFUSED
    except MemoryError:
        said, code = f"{path} is not imported: it takes too much memory".encode("utf-8", "replace"), _REFUSED
    except OSError as error:
        why = f"{path} is not imported: {error.strerror or error}; {write_advice(error)}"
        said, code = why.encode("utf-8", "replace"), _REFUSED
    sys.stdout.buffer.write(said + b"\n")
    sys.stdout.flush()
    return code


def _stay_small() -> None:
    """Limit this process's data, where the system can (not on Windows), and let it leave no core file."""
    if sys.platform == "win32":
        return
    import resource

    for which, most in ((resource.RLIMIT_DATA, MEMORY), (resource.RLIMIT_CORE, 0)):
        hard = resource.getrlimit(which)[1]
        wanted = most if hard == resource.RLIM_INFINITY else min(most, hard)
        with contextlib.suppress(OSError, ValueError):  # a system that forbids it: the owner is safe all the same
            resource.setrlimit(which, (wanted, hard))


def _end_with_owner(folder: Path) -> None:
    """Standard input closes when the owner ends, however it ends."""
    while os.read(sys.stdin.fileno(), 1):
        pass
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(_ORPHANED)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
