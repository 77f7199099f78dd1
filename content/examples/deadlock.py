"""Two locks, taken in two orders."""
import threading
import time

fork = threading.Lock()
knife = threading.Lock()


def dine(name, first, second):
    with first:
        print(f"{name} has one, wants both")
        time.sleep(0.1)
        with second:
            print(f"{name} eats")


ada = threading.Thread(
    target=dine, name="Ada",
    args=("Ada", fork, knife))
bob = threading.Thread(
    target=dine, name="Bob",
    args=("Bob", knife, fork))
ada.start()
bob.start()
ada.join()
bob.join()
