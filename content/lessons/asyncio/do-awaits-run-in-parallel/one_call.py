"""One question, alone: the unit of the lesson's time scale. The fastest of three."""
import asyncio
import time


async def ask(town):
    await asyncio.sleep(0.15)
    return f"{town}: dry"


def timed():
    start = time.perf_counter()
    asyncio.run(ask("Oslo"))
    return time.perf_counter() - start


secs = min(timed() for _ in range(3))
print(f"Time taken: {secs:.3f} seconds")
