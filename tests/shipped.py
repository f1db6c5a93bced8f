"""What ships: the versions before anybody has trained, and the one that serves before anybody has chosen."""

from __future__ import annotations

from studio.paths import shipped
from studio.recognition.folder import read_model

VERSIONS = sorted(read_model(folder)[1].version for folder in shipped("models").iterdir() if folder.is_dir())
DEFAULT = "compact-0"
