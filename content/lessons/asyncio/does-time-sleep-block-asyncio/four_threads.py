"""The same four, each waiting in a thread of its own."""
import asyncio
import time


async def checkout(n):
    print(n, "begins")
    await asyncio.to_thread(time.sleep, 0.03)
    print(n, "ends")


async def main():
    await asyncio.gather(
        *(checkout(n) for n in range(4)))


asyncio.run(main())
