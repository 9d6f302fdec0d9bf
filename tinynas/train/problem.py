"""Mistakes in what the user handed over: one sentence, one exit status, no stack."""

import sys

INPUT, ENVIRONMENT = 2, 3  # the exit statuses of the command line


class Problem(Exception):
    def __init__(self, message, status=INPUT):
        super().__init__(message)
        self.status = status


def guarded(main):
    """Runs `main` and ends with its problem's status; an interruption leaves nothing behind."""
    try:
        main()
    except Problem as problem:
        print(problem, file=sys.stderr)
        sys.exit(problem.status)
    except KeyboardInterrupt:
        sys.exit(130)
