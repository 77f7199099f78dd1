"""The same four, each in a thread."""
import asyncio
import time


async def checkout():
    await asyncio.to_thread(time.sleep, 0.08)


async def main():
    await asyncio.gather(
        checkout(), checkout(), checkout(), checkout())


start = time.perf_counter()
asyncio.run(main())
secs = time.perf_counter() - start
print(f"Time taken: {secs:.3f} seconds")
