"""What CPython's tests expect around them and do not find in the engine, or in an archive of Python files only."""

import concurrent.futures
import functools
import os
import sys
import tempfile
import types
import unittest


def prepare():
    """To be called before a test module is imported; in child processes too."""
    claim_abilities()
    lay_certificates()
    if not hasattr(concurrent.futures, "InterpreterPoolExecutor"):
        concurrent.futures.InterpreterPoolExecutor = NoInterpreters
    try:
        import test.test_importlib.metadata.fixtures  # noqa: F401
    except ModuleNotFoundError:
        stand_in("test.test_importlib.metadata.fixtures", parameterize=parameterize)


def claim_abilities():
    """`test.support` judges by `sys.platform` what works. Here threads do, and what asyncio needs of sockets."""
    from test import support
    from test.support import threading_helper

    support.verbose = 0
    support.has_socket_support = True
    threading_helper.can_start_thread = True


def lay_certificates():
    """asyncio's helpers read four certificates when imported. No test here uses TLS."""
    from test import support

    if os.path.exists(os.path.join(support.TEST_HOME_DIR, "certdata")):
        return
    support.TEST_HOME_DIR = tempfile.mkdtemp()
    folder = os.path.join(support.TEST_HOME_DIR, "certdata")
    os.mkdir(folder)
    for name in ("ssl_cert.pem", "ssl_key.pem", "keycert3.pem", "pycacert.pem", "keycert3.pem.reference"):
        with open(os.path.join(folder, name), "w") as file:
            file.write("{}")


class NoInterpreters:
    """In the place of InterpreterPoolExecutor, which a build without subinterpreters does not have."""

    def __init__(self, *args, **kwargs):
        raise unittest.SkipTest("subinterpreters required")


def parameterize(*args_set):
    """Runs a test method with a series of arguments; that of the tests of importlib, which the archive may lack."""

    def wrapper(method):
        @functools.wraps(method)
        def run(self):
            for args in args_set:
                with self.subTest(**args):
                    method(self, **args)

        return run

    return wrapper


def stand_in(name, **contents):
    """Puts a module with these contents, and the packages it is in, where imports find them."""
    parts = name.split(".")
    for length in range(2, len(parts) + 1):
        path = ".".join(parts[:length])
        module = sys.modules.setdefault(path, types.ModuleType(path))
        setattr(sys.modules[".".join(parts[: length - 1])], parts[length - 1], module)
    vars(sys.modules[name]).update(contents)
