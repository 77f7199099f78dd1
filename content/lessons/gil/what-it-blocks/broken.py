import threading
import time


def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


start = time.perf_counter()
threads = [
    threading.Thread(
        target=factorial, args=(40_000,))
    for _ in range(4)
]
for t in threads:
    t.start()
for t in threads:
    t.join()
secs = time.perf_counter() - start
print(f"Time taken: {secs:.2f} seconds")
