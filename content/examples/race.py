"""Two threads, one counter."""
import threading

counter = 0


def one_more(n):
    return n + 1


def work():
    global counter
    for _ in range(200_000):
        counter = one_more(counter)


threads = [
    threading.Thread(target=work)
    for _ in range(2)
]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(f"{counter:,} of 400,000")
