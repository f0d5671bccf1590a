"""The `reader` command. Thin: each command is a few lines over the packages below it."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

__all__ = ["main"]

OK, NOTHING_FOUND, BAD_INPUT, INTERRUPTED, BROKEN_PIPE = 0, 1, 2, 130, 141


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; the exit code for the shell. No traceback reaches the user."""
    from reader.model.errors import ReaderError

    try:
        code = _run(sys.argv[1:] if argv is None else argv)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # what is still buffered has nowhere to go, and must not be complained about at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return BROKEN_PIPE
    except ReaderError as error:
        return _fail(str(error))
    except Exception as error:
        if os.environ.get("READER_DEBUG"):
            raise
        reason = " ".join(f"{type(error).__name__}: {error}".split())
        return _fail(f"Something went wrong inside reader ({reason}); READER_DEBUG=1 shows where.")
    return code


def _run(argv: Sequence[str]) -> int:
    from reader.cli.opening import open_article
    from reader.cli.table import COMMANDS, LIBRARY_COMMANDS, SPELLINGS

    if argv and argv[0] in LIBRARY_COMMANDS:
        from reader.cli.shelf import run_library_command

        return OK if run_library_command(argv[0], argv[1:]) else NOTHING_FOUND
    # the commonest calls start without the argument parser
    named = len(argv) == 1 and argv[0] not in COMMANDS and argv[0] not in SPELLINGS
    if not argv or (named and (argv[0] == "-" or not argv[0].startswith("-"))):
        return open_article(argv[0] if argv else None, None)
    from reader.cli.parser import parse

    options = parse(argv)
    if options.command is None:
        return open_article(options.file, options.date)
    from reader.cli.commands import run_command

    return OK if run_command(options) else NOTHING_FOUND


def _fail(message: str) -> int:
    print(f"reader: {message}", file=sys.stderr)
    return BAD_INPUT
