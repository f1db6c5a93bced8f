"""The trainer as a process: started, written to, listened to, and ended without a trace.

Two threads listen, one to its messages and one to what it prints, so that no pipe ever fills up and stops it. A third
one writes, because a trainer that does not read, stopped by a signal say, would hold up whoever sends it more than the
pipe holds, with a thousand renamed classes say.
"""

from __future__ import annotations

import contextlib
import logging
import queue
import subprocess
import threading
from collections import deque
from collections.abc import Sequence
from time import monotonic
from typing import IO

import psutil

from studio.training.messages import Cancel, Job, Message, MessageError, Order, Prepare, Ready, decode, encode

log = logging.getLogger(__name__)

REMEMBERED = 40  # lines of its standard error
WORK = 0.05  # seconds of processor: less is no work
KILLED_FOR_MEMORY = (6, 9, 11)  # SIGABRT and SIGSEGV: what TensorFlow does when it gets none; SIGKILL: the system
GRACE = 1.0  # seconds between closing its messages and being gone, for one that ends by itself
LAST_WAIT = 1.5  # seconds for a killed process to be gone


class Gone:
    """The trainer says no more."""


class Child:
    """A trainer process, two threads that listen to it and one that writes. Raises OSError: it cannot be started."""

    def __init__(self, command: Sequence[str]) -> None:
        hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows: no console flashes up
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, creationflags=hidden
        )
        self.tail: deque[str] = deque(maxlen=REMEMBERED)
        self.is_ready = False
        self.prepared: Prepare | None = None  # what it was asked last to make ready
        self._orders: queue.SimpleQueue[Order | None] = queue.SimpleQueue()  # None: there will be no more
        self._said: queue.SimpleQueue[Message | Gone] = queue.SimpleQueue()
        self._worked, self._work_seen = 0.0, monotonic()
        self._ending = threading.Lock()
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        assert self._process.stderr is not None
        self._threads = (
            threading.Thread(target=self._write, args=(self._process.stdin,), name="trainer-orders", daemon=True),
            threading.Thread(target=self._listen, args=(self._process.stdout,), name="trainer-says", daemon=True),
            threading.Thread(target=self._remember, args=(self._process.stderr,), name="trainer-logs", daemon=True),
        )
        for thread in self._threads:
            thread.start()

    @property
    def pid(self) -> int:
        """Its process id."""
        return self._process.pid

    def is_alive(self) -> bool:
        """Has it not ended yet?"""
        return self._process.poll() is None

    def send(self, order: Order) -> None:
        """Have one line written, and return at once. If there is nobody to read it, `hear` tells that it is gone."""
        if isinstance(order, Job):
            self.prepared = None  # it makes things of its own, for which what was ready may have gone
        self._orders.put(order)

    def prepare(self, order: Prepare) -> None:
        """Send `order`, once between two jobs."""
        if order != self.prepared:
            self.prepared = order
            self.send(order)

    def hear(self, seconds: float) -> Message | Gone | None:
        """The next message; None: there was none for so long."""
        try:
            return self._said.get(timeout=seconds)
        except queue.Empty:
            return None

    def idle_for(self) -> float:
        """For how many seconds it has used no processor, seen from one call of this to the next."""
        with contextlib.suppress(psutil.Error):
            used = psutil.Process(self.pid).cpu_times()
            if used.user + used.system > self._worked + WORK:
                self._worked, self._work_seen = used.user + used.system, monotonic()
        return monotonic() - self._work_seen

    def how_it_ended(self) -> str:
        """In words: "signal 9", "exit code 1"."""
        code = self._process.poll()
        last = self.tail[-1][:120] if self.tail else ""
        if code is not None and code < 0:
            return f"signal {-code}" + (", perhaps for want of memory" if -code in KILLED_FOR_MEMORY else "")
        return f"exit code {code}" + (f": {last}" if last else "")

    def end(self, grace: float = 0.0) -> None:
        """Kill it, after `grace` seconds, and take its leavings: no orphan, zombie, descriptor or thread remains."""
        with self._ending:
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(grace)
            if self._process.poll() is None:
                self._process.kill()
            try:
                self._process.wait(LAST_WAIT)
            except subprocess.TimeoutExpired:
                log.warning("the trainer %d takes long to end", self.pid)
                return
            self._orders.put(None)
            for thread in self._threads:
                if thread is not threading.current_thread():
                    thread.join(LAST_WAIT)

    def _write(self, pipe: IO[bytes]) -> None:
        with contextlib.suppress(OSError, ValueError), pipe:  # what cannot be written is for nobody
            while (order := self._orders.get()) is not None:
                pipe.write(encode(order))
                pipe.flush()

    def _listen(self, pipe: IO[bytes]) -> None:
        with pipe:
            for line in pipe:
                try:
                    message = decode(line)
                except MessageError:  # nothing but messages should come this way; what does is not worth a training
                    log.warning("the trainer said what is no message: %r", line[:200])
                    continue
                if isinstance(message, Ready):
                    self.is_ready = True
                elif not isinstance(message, Job | Prepare | Cancel):
                    self._said.put(message)
        self._said.put(Gone())

    def _remember(self, pipe: IO[bytes]) -> None:
        with pipe:
            for line in pipe:
                text = line.decode("utf-8", "replace").rstrip()[:1000]
                self.tail.append(text)
                log.debug("trainer: %s", text)
