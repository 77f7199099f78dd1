"""The same, where one() waits for a turn: seven of eight additions are lost."""
import asyncio

total = 0


async def one():
    await asyncio.sleep(0)
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
