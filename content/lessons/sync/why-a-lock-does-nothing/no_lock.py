"""The same without any lock."""
import json
from threading import Thread

file = {"page": '{"views": 0}'}


def count_view():
    page = json.loads(file["page"])
    page["views"] += 1
    file["page"] = json.dumps(page)


def reader():
    for _ in range(5_000):
        count_view()


readers = [Thread(target=reader)
           for _ in range(4)]
for r in readers:
    r.start()
for r in readers:
    r.join()
page = json.loads(file["page"])
print(f"{page['views']:,} of 20,000 views")
