"""A model of Glyph Studio that runs with numpy alone.

    import glyph_model                        # the .npz of the same name lies beside this file
    label, probability = glyph_model.predict(picture)
    unsure = glyph_model.is_unsure(picture)   # then the studio asks a person

`picture` is a grey image (H, W) uint8 of 8 px or more a side, one character, white ink on black or the other way round;
`normalise` makes of it the 28x28 picture the model was trained on. For many pictures that are normalised already (all
of MNIST are): `probabilities(pictures)`. What a row lacks of 1 is the probability that it is none of the classes, if
the model knows that (STRANGERS).
"""

import json
from pathlib import Path

import numpy as np

with np.load(Path(__file__).with_suffix(".npz"), allow_pickle=False) as _file:
    ABOUT = json.loads(str(_file["about"]))
    _WEIGHTS = [_file[f"w{number}"].astype(np.float32) for number in range(len(_file.files) - 1)]

CLASSES = tuple(ABOUT["classes"])
TEMPERATURE = ABOUT["temperature"]  # probabilities are softmax(logits / TEMPERATURE)
STRANGERS = ABOUT["strangers"]  # one more class, "none of them", whose logit is 0
UNSURE_BELOW = ABOUT["unsure_below"]  # an answer less probable than this is "not sure"
SURE = 0.9  # share of the better of two labels that look alike, from which on it is the answer
ALIKE = (  # any two of a group look alike
    *("0Oo", "1lI|", "2Zz", "5Ss", "8B", "6b", "6G", "9gq", "ij"),
    *("Cc", "Jj", "Kk", "Mm", "Pp", "Uu", "Vv", "Ww", "Xx", "Yy"),
)
SIDE, BOX, FITS, SPECK, FAINT, TIE = 28, 20, 19, 4, 16 / 255, 0.01  # see `normalise`


def predict(picture):
    """The most probable label of a picture (H, W) uint8, and its probability; "" and 0.0 where there is no ink."""
    label, probability, _ = _answered(picture)
    return label, probability


def is_unsure(picture):
    """Is the answer to a picture (H, W) uint8 "not sure"?

    It is where there is no ink or a mere speck, where the best label is less probable than UNSURE_BELOW, and where two
    labels that look alike, such as O and 0, are about as probable.
    """
    return _answered(picture)[2]


def _answered(picture):
    """Label, probability, and whether that is "not sure"."""
    ink = normalise(picture)
    if not ink.any():
        return "", 0.0, True
    row = probabilities(ink[None])[0]
    best, *others = np.argsort(-row, kind="stable")[:2]
    improbable = row[best] < np.float32(UNSURE_BELOW) or max(ink[_box(ink > 0)].shape) <= SPECK
    torn = any(_alike(CLASSES[best], CLASSES[k]) and row[best] < SURE * (row[best] + row[k]) for k in others)
    return CLASSES[best], float(row[best]), bool(improbable or torn)


def _alike(one, other):
    """Do two different labels look alike, once size is normalised away?"""
    return len(one) == len(other) == 1 and any(one in group and other in group for group in ALIKE)


def probabilities(pictures):
    """Normalised pictures (n, 28, 28) uint8 -> (n, K) float32 over CLASSES."""
    wide = logits(pictures).astype(np.float64) / TEMPERATURE
    top = wide.max(axis=1, keepdims=True)
    if STRANGERS:
        top = np.maximum(top, 0)
    wide = np.exp(wide - top)
    wide /= wide.sum(axis=1, keepdims=True) + (np.exp(-top) if STRANGERS else 0)
    return wide.astype(np.float32)


def logits(pictures):
    """Normalised pictures (n, 28, 28) uint8 -> (n, K) float32."""
    pictures = np.asarray(pictures)
    if pictures.dtype != np.uint8 or pictures.shape[1:] != (SIDE, SIDE):
        raise ValueError(f"pictures are (n, 28, 28) uint8, not {pictures.shape} {pictures.dtype}")
    parts = [_logits(pictures[at : at + 64]) for at in range(0, len(pictures), 64)]
    return np.concatenate([np.zeros((0, len(CLASSES)), np.float32), *parts])


# --- the network


def _logits(pictures):
    image = pictures.astype(np.float32)[..., None] / np.float32(255)
    weights, layers = list(_WEIGHTS), ABOUT["layers"]
    kind = {"nn": _dense_layers, "cnn": _convolutions}.get(ABOUT["kind"], _members)
    features = kind(image, layers, weights)
    return features @ weights.pop(0) + weights.pop(0)


def _dense_layers(image, _, weights):
    x = image.reshape(len(image), -1)
    while len(weights) > 2:  # what is left are the logits'
        x = np.maximum(x @ weights.pop(0) + weights.pop(0), 0)
    return x


def _convolutions(x, layers, weights):
    x = np.maximum(_convolved(x, weights.pop(0)) + weights.pop(0), 0)
    x = _pooled(np.maximum(_convolved(x, weights.pop(0)) + weights.pop(0), 0), 2)
    if layers["n3"]:
        x = _pooled(np.maximum(_convolved(x, weights.pop(0)) + weights.pop(0), 0), 2)
    return np.maximum(x.reshape(len(x), -1) @ weights.pop(0) + weights.pop(0), 0)


def _members(image, layers, weights):
    """Several stacks of blocks side by side, the largest answer of each filter over the picture."""
    return np.concatenate([_blocks(image, layers, weights) for _ in range(layers["members"])], axis=1)


def _blocks(x, layers, weights):
    for block in layers["blocks"]:
        x = _convolved(_padded(x, block["kernel"], block["stride"]), weights.pop(0), block["stride"])
        gamma, beta, mean, variance = (weights.pop(0) for _ in range(4))
        x = np.maximum((x - mean) * (gamma / np.sqrt(variance + np.float32(1e-3))) + beta, 0)
        x = _pooled(x, block["pool"])
    return x.max(axis=(1, 2))


def _padded(x, kernel, stride):
    """Zeros around (n, H, W, C) so that H / stride rows come out ("same")."""
    around = []
    for side in x.shape[1:3]:
        more = max((-(-side // stride) - 1) * stride + kernel - side, 0)
        around.append((more // 2, more - more // 2))
    return np.pad(x, ((0, 0), *around, (0, 0)))


def _convolved(x, kernel, stride=1):
    """(n, H, W, C) with a kernel (k, k, C, F), without padding."""
    size = kernel.shape[0]
    windows = np.lib.stride_tricks.sliding_window_view(x, (size, size), axis=(1, 2))[:, ::stride, ::stride]
    return np.tensordot(windows, kernel.transpose(2, 0, 1, 3), axes=3)


def _pooled(x, size):
    """The largest of each size x size pixels; what is left over at the edges goes."""
    n, height, width, depth = x.shape
    height, width = height // size, width // size
    x = x[:, : height * size, : width * size].reshape(n, height, size, width, size, depth)
    return x.max(axis=(2, 4))


# --- normalisation: the ink is cropped, scaled so that its longer side is 20 px, and laid into 28x28 with its centre
# of mass in the middle, as MNIST was made. To the last bit what the studio does with an image on even ground.


def normalise(picture):
    """The picture (28, 28) uint8, white on black, of an image (H, W) uint8 on even ground, dark or light.

    Pictures that are normalised come out as they are. Raises ValueError for uneven ground, such as photographed paper:
    take the ink off it first.
    """
    ink = _ink(np.asarray(picture))
    if not ink.any():
        return np.zeros((SIDE, SIDE), np.uint8)
    whole = ink[_box(ink > 0)]
    if _is_fitting(whole.shape):
        middle = all(abs(centre - SIDE / 2) <= 0.5 + 2 * TIE for centre in _centre(ink))
        return ink.copy() if ink.shape == (SIDE, SIDE) and middle else _placed(whole)
    return _placed(_fitted(whole[_box(_visible(whole))]))


def _ink(grey):
    """White ink on black of an image on ground of one level, told by its border: most of that is ground."""
    if grey.ndim != 2 or grey.dtype != np.uint8 or min(grey.shape) < 8:
        raise ValueError(f"a picture is (H, W) uint8 of 8 px or more a side, not {grey.shape} {grey.dtype}")
    border = np.concatenate([grey[0, :-1], grey[:-1, -1], grey[-1, :0:-1], grey[:0:-1, 0]])
    if _evenness(border, 0) >= 0.5:
        return grey
    level = int(np.median(border))
    if _evenness(border, level) < 0.9:
        raise ValueError("the ground is not of one level: make it black, and the ink white")
    counts = np.bincount(grey.reshape(-1), minlength=256)
    away = np.arange(256) - level
    if counts @ np.minimum(away, 0) ** 2 > counts @ np.maximum(away, 0) ** 2:
        away = -away  # dark ink
    peak = int(away[counts > 0].max())
    if peak < 3:
        return np.zeros(grey.shape, np.uint8)
    return np.rint(np.clip(away, 0, peak) * (255 / peak)).astype(np.uint8)[grey]


def _evenness(border, level):
    """The share of neighbours along the border that are both `level`."""
    same = border == level
    return (same & np.roll(same, 1)).mean()


def _fitted(crop):
    """`crop` scaled to BOX px. Specks far out that vanish on the way are cut off, and it is scaled again."""
    while not _is_fitting(crop.shape):
        scale = BOX / max(crop.shape)
        rows, columns = _shares(crop.shape[0], scale), _shares(crop.shape[1], scale)
        small = rows @ crop.astype(np.float32) @ columns.T
        seen = _box(_visible(small))
        if scale > 1 or max(small[seen].shape) >= FITS:
            return np.rint(np.clip(small * (255 / float(small.max())), 0, 255)).astype(np.uint8)
        crop = crop[tuple(_source(part, small.shape[k], crop.shape[k], scale) for k, part in enumerate(seen))]
        crop = crop[_box(_visible(crop))]
    return crop


def _shares(length, scale):
    """(new, length) weights of pixels: an area filter when shrinking, bilinear when growing."""
    new = max(1, int(np.ceil(length * scale - 1e-6)))
    offset = (length - new / scale) / 2
    pixel = np.arange(length)
    if scale < 1:
        low = offset + np.arange(new)[:, None] / scale
        overlap = np.minimum(low + 1 / scale, pixel + 1) - np.maximum(low, pixel)
        return (np.clip(overlap, 0, None) * scale).astype(np.float32)
    centre = offset + (np.arange(new)[:, None] + 0.5) / scale - 0.5
    return np.clip(1 - np.abs(centre - pixel), 0, None).astype(np.float32)


def _source(part, new, length, scale):
    """The pixels of a crop which the part of its `new` scaled pixels came from."""
    offset = (length - new / scale) / 2
    low, high = int(np.floor(offset + part.start / scale)), int(np.ceil(offset + part.stop / scale))
    return slice(max(low, 0), min(high, length))


def _placed(crop):
    """`crop` with its centre of mass in the middle of 28x28, as nearly as whole pixels and the edges allow."""
    crop = crop[_box(crop > 0)]
    top, left = (
        int(np.clip(np.ceil(SIDE / 2 - centre - 0.5 - TIE), 0, SIDE - length))
        for centre, length in zip(_centre(crop), crop.shape, strict=True)
    )
    picture = np.zeros((SIDE, SIDE), np.uint8)
    picture[top : top + crop.shape[0], left : left + crop.shape[1]] = crop
    return picture


def _is_fitting(shape):
    return max(shape) <= SPECK or FITS <= max(shape) <= BOX


def _visible(image):
    """What is fainter than FAINT of the peak opens no box."""
    return np.asarray(image > FAINT * float(image.max()))


def _box(seen):
    """The smallest box around the True pixels."""
    rows, columns = np.flatnonzero(seen.any(axis=1)), np.flatnonzero(seen.any(axis=0))
    return slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)


def _centre(ink):
    """Row and column of the centre of mass, counted from the middle of the first."""
    total = float(ink.sum(dtype=np.float64))
    rows, columns = (ink.sum(axis=axis, dtype=np.float64) @ np.arange(ink.shape[1 - axis]) for axis in (1, 0))
    return float(rows) / total, float(columns) / total
