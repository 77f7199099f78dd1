"""Checks of whatever waits: locks, queues, conditions, barriers, events, sleeps."""

import functools
import queue
import threading
import time


@check
def locked_counter(count, rounds):
    lock, total = threading.Lock(), 0

    def add(n):
        return n + 1

    def work():
        nonlocal total
        for _ in range(rounds):
            with lock:
                total = add(total)

    threads(*[work] * count)
    same(total, count * rounds)


@check
def reentrant(count, rounds):
    lock, inside, seen = threading.RLock(), 0, []

    def enter(depth):
        nonlocal inside
        with lock:
            inside += 1
            if depth:
                enter(depth - 1)
            else:
                seen.append(inside)
            inside -= 1

    threads(*[lambda: [enter(3) for _ in range(rounds)]] * count)
    same(seen, [4] * (count * rounds))


@check
def appends(count, rounds):
    """list.append is one step; nothing may be lost or torn."""
    items = []
    threads(*[functools.partial(lambda me: [items.append((me, i)) for i in range(rounds)], me) for me in range(count)])
    same(sorted(items), [(me, i) for me in range(count) for i in range(rounds)])


@check
def queues(count, rounds):
    numbers, results = queue.Queue(maxsize=3), queue.SimpleQueue()

    def produce():
        for n in range(rounds):
            numbers.put(n)

    def consume():
        total = 0
        while (n := numbers.get()) is not None:
            total += n
            numbers.task_done()
        numbers.task_done()
        results.put(total)

    consumers = [threading.Thread(target=consume) for _ in range(count)]
    for thread in consumers:
        thread.start()
    threads(*[produce] * count)
    for _ in range(count):
        numbers.put(None)
    numbers.join()
    same(sum(results.get() for _ in range(count)), count * sum(range(rounds)))
    for thread in consumers:
        thread.join()


@check
def ping_pong(rounds):
    turn, changed, said = "ping", threading.Condition(), []

    def say(mine, other):
        nonlocal turn
        for _ in range(rounds):
            with changed:
                changed.wait_for(lambda: turn == mine)
                said.append(mine)
                turn = other
                changed.notify_all()

    threads(lambda: say("ping", "pong"), lambda: say("pong", "ping"))
    same(said, ["ping", "pong"] * rounds)


@check
def phases(count, rounds):
    barrier, log = threading.Barrier(count), []

    def work():
        for phase in range(rounds):
            log.append(phase)
            barrier.wait()

    threads(*[work] * count)
    same(log, sorted(log))
    same(len(log), count * rounds)


@check
def few_at_a_time(count, most):
    room, inside, peak, lock = threading.BoundedSemaphore(most), 0, 0, threading.Lock()

    def work():
        nonlocal inside, peak
        with room:
            with lock:
                inside += 1
                peak = max(peak, inside)
            time.sleep(0.0003)
            with lock:
                inside -= 1

    threads(*[work] * count)
    assert 1 <= peak <= most, peak


@check
def signals_between(count):
    go, ready = threading.Event(), threading.Semaphore(0)
    answers = []

    def work(n):
        ready.release()
        assert go.wait(5)
        assert not threading.Event().wait(0.0005)
        answers.append(n)

    def start():
        for _ in range(count):
            ready.acquire()
        go.set()

    threads(start, *[functools.partial(work, n) for n in range(count)])
    same(sorted(answers), list(range(count)))


@check
def timeouts():
    lock = threading.Lock()
    with lock:
        threads(*[lambda: same(lock.acquire(timeout=0.001), False)] * 3)
    same(lock.acquire(blocking=False), True)
    lock.release()
    try:
        queue.Queue().get(timeout=0.001)
    except queue.Empty:
        return
    raise AssertionError("an empty queue gave something")


@check
def naps(count):
    woken = []

    def nap(ms):
        time.sleep(ms / 1000)
        woken.append(ms)

    threads(*[functools.partial(nap, (n * 7) % 5 + 0.5) for n in range(count)])
    same(len(woken), count)
