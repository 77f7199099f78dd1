"""Four tasks that block: gather() changes nothing for them."""
import asyncio
import time


async def checkout(n):
    print(n, "begins")
    time.sleep(0.03)
    print(n, "ends")


async def main():
    await asyncio.gather(
        *(checkout(n) for n in range(4)))


asyncio.run(main())
