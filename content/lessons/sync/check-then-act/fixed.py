from random import random
from threading import Lock, Thread
from time import sleep

lock = Lock()
seats = 100
sold = 0


def till():
    global seats, sold
    while True:
        with lock:
            if seats == 0:
                return
            seats -= 1
            sold += 1
        sleep(random() / 500)  # bank
        sleep(random() / 500)  # printer


tills = [Thread(target=till)
         for _ in range(8)]
for t in tills:
    t.start()
for t in tills:
    t.join()
print(sold, "tickets for 100 seats")
