"""On what a network trains: every accelerator of the machine together, where TensorFlow sees two or more.

Each then takes its share of every batch, and their gradients are added up (`tf.distribute.MirroredStrategy`), so that a
training learns what it would learn on one; batch norm looks at the whole batch, too. With one device, or none but the
processor, nothing is shared and nothing is other than without this module.

The sums are made on one device, not by collective operations: those, which are TensorFlow's default, count from the
same number in every strategy, so that the second network of a process met the first one's ("Shape mismatch in the
collective instance 100"). The gradients of networks this small are soon sent, and two logical processors then run the
very code that accelerators run, which is how it is tested.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext

import tensorflow as tf

KIND = "GPU"  # what TensorFlow calls an accelerator


def together() -> AbstractContextManager[object]:
    """The scope in which a network, its optimizer and its `Loop` are made, all three in the same one."""
    found = [device.name for device in tf.config.list_logical_devices(KIND)]
    if len(found) < 2:
        return nullcontext()
    strategy = tf.distribute.MirroredStrategy(found, tf.distribute.ReductionToOneDevice())
    scope: AbstractContextManager[object] = strategy.scope()
    return scope


def several() -> bool:
    """Is this within the scope of two or more devices?"""
    return int(tf.distribute.get_strategy().num_replicas_in_sync) > 1
