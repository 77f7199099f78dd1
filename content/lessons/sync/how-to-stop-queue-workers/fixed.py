from queue import Queue, ShutDown
from threading import Thread

letters = Queue()
sent = []


def sender():
    while True:
        try:
            letter = letters.get()
        except ShutDown:
            break
        sent.append(letter)


senders = [Thread(target=sender)
           for _ in range(3)]
for s in senders:
    s.start()
for n in range(12):
    letters.put(n)
letters.shutdown()

for s in senders:
    s.join(timeout=0.1)
print(len(sent), "letters sent")
left = [s for s in senders if s.is_alive()]
print(len(left), "senders left")
