"""The analysis process: articles go in, analyses come back, and the screen never waits for a model."""

from __future__ import annotations

import asyncio
import json
import sys
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.model.article import Article

if TYPE_CHECKING:
    from reader.model.analysis import Analysis

# one answer is one line
_LINE_LIMIT = 1 << 28


class AnalysisError(Exception):
    """There is no analysis; the message says why in one sentence."""


@dataclass
class _Request:
    """An article to analyse, and the answer to come; None where another article took its place."""

    article: Article
    answer: asyncio.Future[str | None]
    given_up: bool = False


class Analyst:
    """One worker process, started by the first request and kept for the next ones.

    `model` names the spaCy package that the worker loads. The article asked for last goes first: a request that still
    waits is dropped for it. One that the worker is at has as long to end as a new worker takes to start; then the
    worker is replaced, which never costs more than twice the best choice.
    """

    def __init__(self, model: str | None = None, command: tuple[str, ...] | None = None) -> None:
        # -P: what the user has in the folder is no module of ours
        self._command = command or (
            sys.executable, "-P", "-m", "reader.analysis.worker", *(("--model", model) if model else ()),
        )  # fmt: skip
        self._process: asyncio.subprocess.Process | None = None
        self._start_seconds = 0.0
        self._waiting: _Request | None = None
        self._sent: _Request | None = None
        self._patience: asyncio.TimerHandle | None = None
        self._serving: asyncio.Task[None] | None = None

    async def analyse(self, article: Article) -> str | None:
        """The article's Analysis as JSON, None where a later request took its place. Raises AnalysisError.

        Asking twice for one article at the same time is asking once.
        """
        request = self._request(article)
        if self._serving is None or self._serving.done():
            self._serving = asyncio.create_task(self._serve())
        return await asyncio.shield(request.answer)  # others may wait for it too

    def _request(self, article: Article) -> _Request:
        waiting, sent = self._waiting, self._sent
        if waiting and waiting.article.digest == article.digest:
            return waiting
        self._drop_waiting()
        if sent and not sent.given_up and sent.article.digest == article.digest:
            return sent
        loop = asyncio.get_running_loop()
        self._waiting = _Request(article, loop.create_future())
        if sent and not sent.given_up:
            self._patience = loop.call_later(self._start_seconds, self._give_up)
        return self._waiting

    def _drop_waiting(self) -> None:
        if self._patience:
            self._patience.cancel()
        if self._waiting and not self._waiting.answer.done():
            self._waiting.answer.set_result(None)
        self._patience = self._waiting = None

    def _give_up(self) -> None:
        """End the worker that is at another article than the one wanted now; the next one starts at once."""
        if self._sent and self._process and self._process.returncode is None:
            self._sent.given_up = True
            with suppress(ProcessLookupError):
                self._process.kill()

    async def _serve(self) -> None:
        """Answer until no request is left."""
        while self._waiting:
            try:
                try:
                    process = await self._running()
                finally:
                    request = self._take()
                answer = await self._ask(process, request.article)
            except (AnalysisError, OSError, ValueError) as error:
                await self._failed(request, error)
            else:
                request.answer.set_result(answer)
            if request.given_up:
                await self._end_worker()
            self._sent = None

    def _take(self) -> _Request:
        """The request for the worker, which is the latest."""
        assert self._waiting is not None
        if self._patience:
            self._patience.cancel()
        self._sent, self._waiting, self._patience = self._waiting, None, None
        return self._sent

    async def _failed(self, request: _Request, error: Exception) -> None:
        if request.given_up:
            request.answer.set_result(None)
            return
        if isinstance(error, OSError):
            error = AnalysisError(f"The analysis could not be started: {error}.")
        elif not isinstance(error, AnalysisError):
            await self._end_worker()
            error = AnalysisError("The analysis gave an answer that cannot be read.")
        request.answer.set_exception(error)

    async def _ask(self, process: asyncio.subprocess.Process, article: Article) -> str:
        published = article.published.isoformat() if article.published else None
        request = {"id": article.digest, "text": article.text, "published": published}
        assert process.stdin is not None
        with suppress(ConnectionError):  # a worker that is gone shows in its answer
            process.stdin.write(json.dumps(request).encode() + b"\n")
            await process.stdin.drain()
        answer = await self._answer(process)
        if answer.get("id") != article.digest:
            raise ValueError("the answer to another request")
        if "analysis" not in answer:
            raise AnalysisError(str(answer.get("error", "The analysis gave an answer without an analysis.")))
        return json.dumps(answer["analysis"])

    async def _running(self) -> asyncio.subprocess.Process:
        if self._process is None or self._process.returncode is not None:
            loop = asyncio.get_running_loop()
            began = loop.time()
            self._process = await asyncio.create_subprocess_exec(
                *self._command,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.DEVNULL,
                limit=_LINE_LIMIT,
            )
            hello = await self._answer(self._process)
            if "error" in hello:
                await self._end_worker()
                raise AnalysisError(str(hello["error"]))
            self._start_seconds = loop.time() - began
        return self._process

    async def _answer(self, process: asyncio.subprocess.Process) -> dict[str, object]:
        assert process.stdout is not None
        line = await process.stdout.readline()
        if not line:
            await self._end_worker()
            raise AnalysisError("The analysis stopped before it was done; open the article again to repeat it.")
        answer = json.loads(line)
        if not isinstance(answer, dict):
            raise ValueError("an answer that is no object")
        return answer

    async def _end_worker(self) -> None:
        process, self._process = self._process, None
        if process is not None and process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()

    async def close(self) -> None:
        """End the worker; what was asked for stays without an answer."""
        if self._serving:
            self._serving.cancel()
            with suppress(asyncio.CancelledError):
                await self._serving
        self._drop_waiting()
        if self._sent and not self._sent.answer.done():
            self._sent.answer.set_result(None)
        self._sent = None
        await self._end_worker()


def read_analysis(data: str) -> Analysis:
    """The Analysis in its JSON. Imports pydantic: to be called off the screen's thread."""
    from reader.model.analysis import Analysis

    return Analysis.model_validate_json(data)
