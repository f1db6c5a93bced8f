"""What to ask next: strategies of active learning, each a function that goes through images, the one to ask first.

A strategy is given `Candidates`, how many are wanted, and a generator of random numbers, and yields their indices, best
first: no index twice, no more than wanted or there are, and the same ones for the same numbers. It yields them one by
one, so that whoever asks can stop in between (`active.ranking` does). Those that only rank by uncertainty would ask ten
alike in a row; they pass over what is like an image before it (`Candidates.diverse`).

Which one is the default was measured (`simulate`). Of 20,000 of MNIST's training images, from 100 labels in batches of
100, how many labels until the accuracy that random has at 1,000 (96.6 % of the test part), by a network from scratch,
as the mean of five seeds: margin 31 %, gradient 32 %, balanced 32 %, cluster-margin 37 %, least confidence 38 %,
entropy 47 %. The mean accuracy over the curve is 96.5 % of margin, 96.4 of gradient and balanced, 96.2 of least
confidence and cluster-margin, 95.9 of entropy, 95.2 of random. The first three are one, then, and of these margin is
the quickest and the easiest to explain.

Of classes that a model has never seen that is not so. Of 26 capital letters that compact had to learn (2,420 images,
batches of 300, two seeds, test n = 579) margin had 55 % right after 300 labels, gradient 69 %, random order 75 %; only
after 1,500 were they one. So the default begins at random, and goes over to margin where the model is acquainted with
what it sees: 75, 86.0, 86.8, 88.6, 90.0 and 90.2 % after 300 to 1,800 labels, where random has 75, 85.1, 86.8, 88.2,
89.6 and 89.4. Margin from 100 or 200 labels on did as well as from 300; half of each batch at random was worse (68, 81
%); what is typical of clusters first (G. Hacohen's TypiClust) was as good (76, 85, 87 %; one seed each). A network from
scratch is acquainted with MNIST after 100 labels, with a mean of 90 to 93 % over five seeds: nothing changes there.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator

import numpy as np

from studio.active.candidates import Array, Candidates, Order
from studio.errors import StudioError
from studio.settings import BEST

ACQUAINTED = 0.8  # mean probability of the best class, over all that could be asked
AMONG = 10  # cluster-margin looks at so many times as many as are wanted, those of the smallest margin,
MOST = 2_000  # but at no more, because every two are compared, unless more are wanted
LONGEST = 8_000  # gradients that are looked at, unless more are wanted
TOGETHER = 10  # of them are in a cluster, on average

Strategy = Callable[[Candidates, int, np.random.Generator], Iterator[int]]


def random(candidates: Candidates, n: int, rng: np.random.Generator) -> Iterator[int]:
    """Any, whatever the model says: what all others are measured against, and what an unbiased accuracy needs."""
    yield from map(int, rng.permutation(len(candidates))[:n])


def least_confidence(candidates: Candidates, n: int, rng: np.random.Generator) -> Iterator[int]:  # noqa: ARG001
    """The best class least probable first (D. Lewis, W. Gale, "A sequential algorithm for training text classifiers",
    SIGIR 1994)."""
    yield from candidates.diverse(_rising(candidates.probabilities.max(axis=1)), n)


def margin(candidates: Candidates, n: int, rng: np.random.Generator) -> Iterator[int]:  # noqa: ARG001
    """The second-best class nearest to the best first (T. Scheffer, C. Decomain, S. Wrobel, "Active hidden Markov
    models for information extraction", IDA 2001)."""
    yield from candidates.diverse(_rising(candidates.margins), n)


def acquainted_margin(candidates: Candidates, n: int, rng: np.random.Generator) -> Iterator[int]:
    """`random` until the model is `ACQUAINTED` with what is asked about, then `margin`.

    A model that hardly knows the classes is uncertain of everything, and what it is most uncertain of teaches it less
    than what is common (G. Hacohen, A. Dekel, D. Weinshall, "Active learning on a budget: opposite strategies suit high
    and low budgets", ICML 2022).
    """
    strategy = margin if candidates.confidence >= ACQUAINTED else random
    yield from strategy(candidates, n, rng)


def entropy(candidates: Candidates, n: int, rng: np.random.Generator) -> Iterator[int]:  # noqa: ARG001
    """The most undecided over all classes first (C. Shannon's entropy; B. Settles, "Active learning literature survey",
    2009, section 3.1)."""
    shares = candidates.probabilities
    logs = np.log(np.maximum(shares, np.float32(1e-12)))
    yield from candidates.diverse(_rising((shares * logs).sum(axis=1)), n)


def cluster_margin(candidates: Candidates, n: int, rng: np.random.Generator) -> Iterator[int]:
    """Small margins, taken in turn from clusters of what is alike, the smallest cluster first (G. Citovsky et al.,
    "Batch active learning at scale", NeurIPS 2021).

    There all images are clustered once; here the few of a small margin are, every time anew (average linkage of the
    features, as there): the features are those of the model of the moment, and 28,000 would take gigabytes.
    """
    few = _rising(candidates.margins)[: max(n, min(AMONG * n, MOST))]
    clusters = [deque(rng.permutation(members).tolist()) for members in _clusters(candidates.directions[few])]
    clusters.sort(key=len)
    left = min(n, len(few))
    while left:
        for members in [members for members in clusters if members][:left]:
            yield int(few[members.popleft()])
            left -= 1


def gradient(candidates: Candidates, n: int, rng: np.random.Generator) -> Iterator[int]:
    """Images whose gradients are large and far from each other (BADGE; J. Ash et al., "Deep batch active learning by
    diverse, uncertain gradient lower bounds", ICLR 2020)."""
    yield from _spread(*_embedded(candidates), n, rng)


def balanced(candidates: Candidates, n: int, rng: np.random.Generator) -> Iterator[int]:
    """As `gradient`, but what is likely of a class with few labels weighs more: by 1 / sqrt(labels + 1).

    After J. Bengar et al., "Class-balanced active learning for image classification", WACV 2022, who balance what is
    asked by the predicted classes, too (with an optimisation of their own).
    """
    errors, features = _embedded(candidates)
    need = 1 / np.sqrt(candidates.taught + 1.0)
    weight = candidates.probabilities @ (need / need.mean()).astype(np.float32)
    yield from _spread(errors * weight[:, None], features, n, rng)


STRATEGIES: dict[str, Strategy] = {
    "random": random,
    "least-confidence": least_confidence,
    "margin": margin,
    "acquainted-margin": acquainted_margin,
    "entropy": entropy,
    "cluster-margin": cluster_margin,
    "gradient": gradient,
    "balanced": balanced,
}
DEFAULT = "acquainted-margin"


def strategy_of(name: str) -> Strategy:
    """The strategy of a name; `BEST` is the one that measured best. Raises StudioError: there is none."""
    found = STRATEGIES.get(DEFAULT if name == BEST else name)
    if found is None:
        raise StudioError(f'there is no strategy "{name[:40]}"; there are default, {", ".join(STRATEGIES)}')
    return found


def _rising(values: Array) -> Order:
    order: Order = np.argsort(values, kind="stable")
    return order


def _embedded(candidates: Candidates) -> tuple[Array, Array]:
    """The two factors of the gradients of the last layer, were the best class right: errors (N, C), features (N, F).

    A gradient is their outer product (C, F); it is never made, for all there is to know of it are lengths and products:
    those of the factors, multiplied.
    """
    errors = candidates.probabilities.copy()
    errors[np.arange(len(errors)), errors.argmax(axis=1)] -= 1
    return errors, candidates.features


def _spread(errors: Array, features: Array, n: int, rng: np.random.Generator) -> Iterator[int]:
    """k-means++ (D. Arthur, S. Vassilvitskii, SODA 2007) on gradients given by their factors (N, C), (N, F).

    The longest first; then each by chance, in proportion to its squared distance from the nearest one before. Only the
    `LONGEST` are looked at, which makes 28,000 three times as fast: the others have so little of the squared length
    of all that they would hardly ever be drawn (.05 % after 100 labels, .01 % after 500, none with compact).
    """
    lengths = np.square(errors).sum(axis=1) * np.square(features).sum(axis=1)
    few = np.argsort(-lengths, kind="stable")[: max(n, LONGEST)]
    for place in _drawn_apart(lengths[few], errors[few], features[few], n, rng):
        yield int(few[place])


def _drawn_apart(lengths: Array, errors: Array, features: Array, n: int, rng: np.random.Generator) -> Iterator[int]:
    """`n` of gradients given by squared lengths (N,) and factors; see `_spread`."""
    left = np.ones(len(lengths), np.bool_)
    nearest = np.full(len(lengths), np.inf, np.float32)
    for number in range(min(n, len(lengths))):
        index = int(lengths.argmax()) if number == 0 else _drawn(nearest, left, rng)
        yield index
        left[index] = False
        apart = (errors @ errors[index]) * (features @ features[index])
        np.minimum(nearest, np.maximum(lengths + lengths[index] - 2 * apart, 0), out=nearest)
        nearest[index] = 0


def _drawn(weights: Array, left: np.ndarray[tuple[int], np.dtype[np.bool_]], rng: np.random.Generator) -> int:
    """One of those `left` (N,), by chance in proportion to `weights` (N,); any, where none weighs anything."""
    total = np.cumsum(np.where(left, weights, 0), dtype=np.float64)
    if total[-1] <= 0:
        return int(rng.choice(np.flatnonzero(left)))
    index = int(np.searchsorted(total, rng.random() * total[-1], "right"))
    return index if left[min(index, len(left) - 1)] else int(np.flatnonzero(left)[-1])


def _clusters(directions: Array) -> list[Order]:
    """Which of (m, F) belong together: rows by cluster, `TOGETHER` in each on average."""
    if len(directions) < 2:
        return [np.arange(len(directions))]
    from scipy.cluster.hierarchy import fcluster, linkage
    from scipy.spatial.distance import pdist

    wanted = max(1, len(directions) // TOGETHER)
    numbers = fcluster(linkage(pdist(directions), "average"), wanted, "maxclust")
    return [np.flatnonzero(numbers == number) for number in np.unique(numbers)]
