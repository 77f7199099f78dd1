import asyncio
import time

out = []


def print_receipt():
    time.sleep(0.3)


async def barrier():
    while True:
        await asyncio.sleep(0.01)
        out.append("car")


async def checkout():
    await asyncio.sleep(0.1)
    before = len(out)
    await asyncio.to_thread(print_receipt)
    return len(out) - before


async def main():
    gate = asyncio.create_task(barrier())
    print("Cars out:", await checkout())
    gate.cancel()


asyncio.run(main())
