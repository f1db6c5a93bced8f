"""The loop without a screen (`loop`), and the trainings it asks for (`trainings`)."""

from studio.session.loop import Asked, Session, Taught, Undone

__all__ = ["Asked", "Session", "Taught", "Undone"]
