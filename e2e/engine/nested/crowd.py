"""Runs checks of Python called from C, each in two threads at once, beside a third that only wants the GIL.

A check is a function that returns what it got and what is right. From inside its callbacks it calls `inside()`, which
does not return before another thread has run: so the switch happened there, with the C frames of the call on the stack.
"""

import sys
import threading
import time
import traceback

checks = []
ticks = 0  # changed by the third thread only
going = True
mine = threading.local()
SWITCHES = 6  # so many are forced in each check and thread; a callback that is called more often goes on at once


def check(function):
    checks.append(function)
    return function


def inside(value=None):
    """Returns `value`, after another thread has run: pre-empted in a loop, or, every third time, during a sleep."""
    if mine.switches >= SWITCHES:
        return value
    before = ticks
    if mine.switches % 3 == 2:
        time.sleep(0.0002)
    for _ in range(2_000_000):
        if ticks != before:
            mine.switches += 1
            return value
    raise AssertionError("no other thread ran")


def run_all():
    global going
    sys.setswitchinterval(0.0002)
    ticker = threading.Thread(target=tick)
    ticker.start()
    try:
        for function in checks:
            run(function)
    finally:
        going = False
        ticker.join()


def tick():
    global ticks
    while going:
        ticks += 1


def run(function):
    faults, switches = [], []

    def attempt():
        mine.switches = 0
        try:
            got, right = function()
            if got != right:
                faults.append(f"got {got!r}, not {right!r}")
        except BaseException:
            faults.append(traceback.format_exc())
        switches.append(mine.switches)

    both = [threading.Thread(target=attempt) for _ in range(2)]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join()
    print(function.__name__, min(switches), " | ".join("; ".join(faults).splitlines()) or "right")
