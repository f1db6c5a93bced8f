"""``python -m studio`` is the same as the console script ``studio``."""

from studio.cli import main

if __name__ == "__main__":
    main()
