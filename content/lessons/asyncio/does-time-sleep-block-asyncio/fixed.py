import asyncio
import time

out = 0


def print_receipt():
    time.sleep(0.3)


async def barrier():
    global out
    while True:
        await asyncio.sleep(0.01)
        out += 1


async def checkout():
    await asyncio.sleep(0.1)
    before = out
    await asyncio.to_thread(print_receipt)
    return out - before


async def main():
    gate = asyncio.create_task(barrier())
    cars = await checkout()
    gate.cancel()
    print("Cars out meanwhile:", cars)


asyncio.run(main())
