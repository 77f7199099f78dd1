"""Eight tasks add up, with an await between reading and writing. It waits for nothing."""
import asyncio

total = 0


async def one():
    return 1


async def count():
    global total
    for _ in range(50):
        total += await one()


async def main():
    await asyncio.gather(
        *(count() for _ in range(8)))
    print(total)


asyncio.run(main())
