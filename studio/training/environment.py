"""What TensorFlow finds when a process imports it: settled here, because it looks only then."""

from __future__ import annotations

import os


def quieten() -> None:
    """Settle how TensorFlow starts, before it is imported: no greetings, and no accelerators but those asked for.

    Of an accelerator it takes what memory it needs, not all there is: the next training may run beside it.
    """
    os.environ["KERAS_BACKEND"] = "tensorflow"
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")
    os.environ.setdefault("TF_FORCE_GPU_ALLOW_GROWTH", "true")
