"""The analysis process: articles go in, analyses come back, and the screen never waits for a model."""

from __future__ import annotations

import asyncio
import json
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from reader.model.article import Article

if TYPE_CHECKING:
    from reader.model.analysis import Analysis

# one answer is one line
_LINE_LIMIT = 1 << 28


class AnalysisError(Exception):
    """There is no analysis; the message says why in one sentence."""


class Analyst:
    """One worker process, started by the first request and kept for the next ones.

    `model` names the spaCy package that the worker loads. Requests are answered one after the other.
    """

    def __init__(self, model: str | None = None, command: tuple[str, ...] | None = None) -> None:
        # -P: what the user has in the folder is no module of ours
        self._command = command or (
            sys.executable, "-P", "-m", "reader.analysis.worker", *(("--model", model) if model else ()),
        )  # fmt: skip
        self._process: asyncio.subprocess.Process | None = None
        self._turn = asyncio.Lock()

    async def analyse(self, article: Article) -> str:
        """The article's Analysis as JSON. Raises AnalysisError."""
        async with self._turn:
            try:
                return await self._ask(article)
            except OSError as error:
                raise AnalysisError(f"The analysis could not be started: {error}.") from error
            except ValueError as error:
                raise AnalysisError("The analysis gave an answer that cannot be read.") from error

    async def _ask(self, article: Article) -> str:
        process = await self._running()
        published = article.published.isoformat() if article.published else None
        request = {"id": article.digest, "text": article.text, "published": published}
        assert process.stdin is not None
        with suppress(ConnectionError):  # a worker that is gone shows in its answer
            process.stdin.write(json.dumps(request).encode() + b"\n")
            await process.stdin.drain()
        answer = await self._answer(process)
        while answer.get("id") != article.digest:
            answer = await self._answer(process)
        if "analysis" not in answer:
            raise AnalysisError(str(answer.get("error", "The analysis gave an answer without an analysis.")))
        return json.dumps(answer["analysis"])

    async def _running(self) -> asyncio.subprocess.Process:
        if self._process is None or self._process.returncode is not None:
            self._process = await asyncio.create_subprocess_exec(
                *self._command,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.DEVNULL,
                limit=_LINE_LIMIT,
            )
            hello = await self._answer(self._process)
            if "error" in hello:
                await self.close()
                raise AnalysisError(str(hello["error"]))
        return self._process

    async def _answer(self, process: asyncio.subprocess.Process) -> dict[str, object]:
        assert process.stdout is not None
        line = await process.stdout.readline()
        if not line:
            await self.close()
            raise AnalysisError("The analysis stopped before it was done; open the article again to repeat it.")
        answer = json.loads(line)
        if not isinstance(answer, dict):
            raise AnalysisError("The analysis gave an answer that cannot be read.")
        return answer

    async def close(self) -> None:
        """End the worker."""
        process, self._process = self._process, None
        if process is not None and process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()


def read_analysis(data: str) -> Analysis:
    """The Analysis in its JSON. Imports pydantic: to be called off the screen's thread."""
    from reader.model.analysis import Analysis

    return Analysis.model_validate_json(data)
