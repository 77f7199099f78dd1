"""Starts four processes. Says when it begins (the trace has it), and prints seconds until each of them has run Python and said so."""
import time
from multiprocessing import Process, SimpleQueue


def hello(queue):
    queue.put("up")


if __name__ == "__main__":
    queue = SimpleQueue()
    processes = [Process(target=hello, args=(queue,)) for _ in range(4)]
    print("go")
    start = time.perf_counter()
    for process in processes:
        process.start()
    for _ in processes:
        queue.get()
    print(f"{time.perf_counter() - start:.6f}")
    for process in processes:
        process.join()
