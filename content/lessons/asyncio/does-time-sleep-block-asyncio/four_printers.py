"""Four tasks that block: gather() changes nothing for them."""
import asyncio
import time


async def checkout():
    time.sleep(0.08)


async def main():
    await asyncio.gather(
        checkout(), checkout(), checkout(), checkout())


start = time.perf_counter()
asyncio.run(main())
secs = time.perf_counter() - start
print(f"Time taken: {secs:.3f} seconds")
