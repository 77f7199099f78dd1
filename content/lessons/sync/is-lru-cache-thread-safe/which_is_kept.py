"""Two threads make two objects for one key. Which one is kept?"""
from functools import cache, lru_cache
from threading import Thread
import time


def session(user):
    made.append(object())
    mine = made[-1]
    time.sleep(0.1 * len(made))
    return mine


for keep in lru_cache, cache:
    made = []
    cached = keep(session)
    both = [Thread(target=cached, args=("ada",)) for _ in range(2)]
    for t in both:
        t.start()
    for t in both:
        t.join()
    print(keep.__name__, made.index(cached("ada")) + 1, "of", len(made))
