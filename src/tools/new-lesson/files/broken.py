# TODO: at most 30 lines of 44 columns.
import threading
import time


def work():
    time.sleep(0.1)


start = time.perf_counter()
threads = [
    threading.Thread(target=work)
    for _ in range(2)
]
for thread in threads:
    thread.start()
    thread.join()
seconds = time.perf_counter() - start
print(f"Time taken: {seconds:.2f} seconds")
