"""Nothing between the check and the act: no checkpoint, so no other thread."""
from threading import Thread

seats = 200_000
sold = 0


def till():
    global seats, sold
    while seats > 0:
        seats -= 1
        sold += 1


tills = [Thread(target=till) for _ in range(8)]
for t in tills:
    t.start()
for t in tills:
    t.join()
print(sold, "tickets for 200000 seats")
