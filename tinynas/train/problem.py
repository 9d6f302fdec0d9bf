"""Mistakes in the user's input: one sentence and an exit status, without a traceback."""

import sys

INPUT, ENVIRONMENT = 2, 3  # the exit statuses of the command line


class Problem(Exception):
    def __init__(self, message, status=INPUT):
        super().__init__(message)
        self.status = status


def guarded(main):
    """Runs `main` and exits with the status of its Problem. An interruption leaves no file."""
    try:
        main()
    except Problem as problem:
        print(problem, file=sys.stderr)
        sys.exit(problem.status)
    except KeyboardInterrupt:
        sys.exit(130)
