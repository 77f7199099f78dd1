"""Two locks, taken in two orders."""
import threading

fork = threading.Lock()
knife = threading.Lock()
both_sit = threading.Barrier(2)


def dine(name, first, second):
    with first:
        print(f"{name} has one, wants both")
        both_sit.wait()
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
