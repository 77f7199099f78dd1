"""Runs one module of CPython's test suite inside the engine, and reports every test as it starts and as it ends.

The driver puts `plan.json` and `surroundings.py` beside this file. Lines of the report begin with a record separator, U+001E, so that nothing a test
prints by other means can be taken for one. What tests print is thrown away: a run's output is limited.
"""

import io
import json
import multiprocessing
import os
import sys
import time
import traceback
import unittest

from surroundings import prepare

MARK = "\x1e"
# A run ends early, to be continued in a fresh interpreter, before the engine's own limits would end it in mid-test.
MOST_CHARS = 50_000
MOST_LINES = 900
MOST_SECONDS = 25
# Of a failure's traceback, the end says most.
DETAIL_CHARS = 1_500


class Nowhere(io.TextIOBase):
    """A stream that takes everything and keeps nothing."""

    encoding = "utf-8"

    def write(self, text):
        return len(text)

    def writable(self):
        return True


class Report(unittest.TestResult):
    """Writes `start` and `end` lines; an outcome is the worst of a test's subtests."""

    def __init__(self, indexes, write):
        super().__init__()
        self.indexes = indexes
        self.write_line = write
        self.pending = None
        self.fixture = {}

    def startTest(self, test):
        super().startTest(test)
        self.pending = ("passed", "")
        self.begun = time.monotonic()
        self.write_line("start", self.indexes.pop(test.id()), test.id())

    def stopTest(self, test):
        super().stopTest(test)
        if isinstance(sys.exception(), KeyboardInterrupt):  # stopped by the driver: it hung, and so has no end
            return
        self.write_line("end", *self.pending, round(time.monotonic() - self.begun, 2))
        self.pending = None

    def _note(self, test, status, detail):
        if self.pending is None:  # setUpClass, tearDownModule: "setUpClass (test.test_queue.QueueTest)"
            self.fixture[str(test)] = (status, detail)
        elif self.pending[0] != "failed":
            self.pending = (status, detail)

    def _failed(self, test, error):
        self._note(test, "failed", self._exc_info_to_string(error, test)[-DETAIL_CHARS:])

    def addError(self, test, error):
        self._failed(test, error)

    def addFailure(self, test, error):
        self._failed(test, error)

    def addSubTest(self, test, subtest, error):
        if error is not None:
            self._failed(test, error)

    def addSkip(self, test, reason):
        self._note(test, "skipped", reason)

    def addUnexpectedSuccess(self, test):
        self._note(test, "failed", "It passed, though CPython marks it as an expected failure.")


def main():
    with open(os.path.join(os.path.dirname(__file__), "plan.json")) as file:
        plan = json.load(file)
    stream, begun = sys.stdout, time.monotonic()
    written = lines = 0

    def write(*fields):
        nonlocal written, lines
        line = MARK + json.dumps(fields) + "\n"
        written += len(line)
        lines += 1
        stream.write(line)
        stream.flush()

    sys.stdout = sys.stderr = Nowhere()
    try:
        tests = load(plan["module"], plan["only"], plan["left_out"])
    except unittest.SkipTest as reason:
        write("module", "skipped", str(reason))
        return
    except Exception:
        write("module", "failed", traceback.format_exc()[-DETAIL_CHARS:])
        return
    indexes = {test.id(): index for index, test in enumerate(tests)}
    report = Report(indexes, write)

    def is_full():
        return written > MOST_CHARS or lines > MOST_LINES or time.monotonic() - begun > MOST_SECONDS

    suite = unittest.TestSuite()
    suite.addTests(tests[plan["skip"] :])
    report.stopTest = stop_when(is_full, report)
    try:
        suite.run(report)
    except KeyboardInterrupt:
        write("interrupted", traceback.format_exc()[-DETAIL_CHARS:])
        return
    if report.shouldStop:
        return
    for test in tests[plan["skip"] :]:  # those whose class's or module's fixture failed or skipped
        if test is not None and test.id() in indexes:
            write("start", indexes[test.id()], test.id())
            write("end", *(*report.fixture.values(), ("failed", "It never ran."))[0])
    for name, (status, detail) in report.fixture.items():
        write("fixture", name, status, detail)
    write("done")


def stop_when(is_full, report):
    stop_test = report.stopTest

    def stop(test):
        stop_test(test)
        if is_full():
            report.stop()

    return stop


def load(name, only, left_out):
    """The module's tests, in their order. `only` is the beginning of an id, or empty; `left_out` are ids."""
    module = __import__(name, fromlist=["*"])
    tests = list(flatten(unittest.defaultTestLoader.loadTestsFromModule(module)))
    methods = multiprocessing.get_all_start_methods()
    for test in tests:
        if getattr(test, "ctx", None) in {"fork", "forkserver"}.difference(methods):
            unittest.skip("there is no fork")(type(test))
    return [test for test in tests if test.id().startswith(only) and test.id() not in left_out]


def flatten(suite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from flatten(test)
        else:
            yield test


prepare()  # in child processes too, which import this file

if __name__ == "__main__":
    main()
