"""What the strategies of the queue are called where one is chosen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studio.active.strategies import STRATEGIES
from studio.settings import BEST


def strategy_choices() -> tuple[tuple[str, str], ...]:
    """(name, words) of each, the one that measured best first."""
    words = {
        BEST: QCoreApplication.translate("Strategies", "those that teach most"),
        "random": QCoreApplication.translate("Strategies", "any, at random"),
        "least-confidence": QCoreApplication.translate("Strategies", "least confidence"),
        "margin": QCoreApplication.translate("Strategies", "smallest margin"),
        "acquainted-margin": QCoreApplication.translate(
            "Strategies", "any while the classes are new, then smallest margin"
        ),
        "entropy": QCoreApplication.translate("Strategies", "largest entropy"),
        "cluster-margin": QCoreApplication.translate("Strategies", "small margins, of every cluster"),
        "gradient": QCoreApplication.translate("Strategies", "largest gradients, far apart"),
        "balanced": QCoreApplication.translate("Strategies", "gradients, rare classes first"),
    }
    return (BEST, words[BEST]), *((name, f"{words[name]} ({name})") for name in STRATEGIES)
