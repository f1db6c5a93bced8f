"""The eye of the window tests sees what is there."""

from __future__ import annotations

import struct

import numpy as np
import pytest

from tests.window.xvfb import read_xwd


@pytest.mark.parametrize("order", [0, 1])
def test_that_a_window_dump_is_read_with_its_padding_and_byte_order(order: int) -> None:
    red, blue = (255, 0, 0), (0, 0, 255)
    head = [0] * 25
    head[0], head[1], head[4], head[5], head[7], head[11], head[12], head[19] = 104, 7, 2, 1, order, 32, 12, 1
    pixels = b"".join(bytes((0, *colour)) if order else bytes((*colour[::-1], 0)) for colour in (red, blue))
    data = struct.pack(">25I", *head) + b"name" + b"\0" * 12 + pixels + b"\xff" * 4
    np.testing.assert_array_equal(np.asarray(read_xwd(data)), [[red, blue]])


def test_that_other_dumps_are_refused() -> None:
    with pytest.raises(ValueError, match="window dump"):
        read_xwd(struct.pack(">25I", *[6] * 25))
