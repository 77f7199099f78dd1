"""Three coroutines wait: asyncio.gather."""
import asyncio
import time


async def fetch(name, seconds):
    print(f"{name} is asked")
    await asyncio.sleep(seconds)
    print(f"{name} has answered")
    return seconds


async def main():
    start = time.perf_counter()
    waits = await asyncio.gather(
        fetch("users", 0.3),
        fetch("orders", 0.5),
        fetch("prices", 0.4),
    )
    secs = time.perf_counter() - start
    print(f"{sum(waits):.1f} s of waiting")
    print(f"took {secs:.2f} s")


asyncio.run(main())
