"""Without the printer every till is at the bank nearly all the time."""
from random import random
from threading import Thread
from time import sleep

seats = 100
sold = 0


def till():
    global seats, sold
    while seats > 0:
        sleep(random() / 500)
        seats -= 1
        sold += 1


tills = [Thread(target=till) for _ in range(8)]
for t in tills:
    t.start()
for t in tills:
    t.join()
print(sold, "tickets for 100 seats")
