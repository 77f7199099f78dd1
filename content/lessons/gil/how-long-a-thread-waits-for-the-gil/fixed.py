from multiprocessing import Event, Process
import time


def crunch(started):
    started.set()
    n = 0
    while True:
        n += 1


def steer():
    start = time.perf_counter()
    for _ in range(50):
        time.sleep(0.001)
    secs = time.perf_counter() - start
    print(f"50 naps took {secs:.3f} seconds")


if __name__ == "__main__":
    started = Event()
    p = Process(
        target=crunch, args=(started,))
    p.start()
    started.wait()
    steer()
    p.terminate()
