"""The loop without a screen (`loop`), which model serves it (`models`), its trainings and its classes."""

from studio.session.loop import Asked, Session, Taught, Undone

__all__ = ["Asked", "Session", "Taught", "Undone"]
