from concurrent.futures import (
    ThreadPoolExecutor)

pool = ThreadPoolExecutor(max_workers=3)


def scan(layers):
    if layers == 1:
        return []
    return [layers - 1]  # what is inside


for layers in range(1, 7):
    jobs = [pool.submit(scan, layers)]
    for job in jobs:  # it grows meanwhile
        for inner in job.result():
            jobs.append(
                pool.submit(scan, inner))
    print(len(jobs), "scanned")
