"""One lock for all, but around the writing alone."""
import json
from threading import Lock, Thread

lock = Lock()
file = {"page": '{"views": 0}'}


def count_view():
    page = json.loads(file["page"])
    page["views"] += 1
    text = json.dumps(page)
    with lock:
        file["page"] = text


def reader():
    for _ in range(5_000):
        count_view()


readers = [Thread(target=reader) for _ in range(4)]
for r in readers:
    r.start()
for r in readers:
    r.join()
page = json.loads(file["page"])
print(f"{page['views']:,} of 20,000 views")
