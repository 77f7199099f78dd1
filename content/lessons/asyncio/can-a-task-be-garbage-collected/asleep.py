"""A forgotten task that sleeps: the loop's timer holds on to it."""
import asyncio
import gc

heard = []


async def listen():
    await asyncio.sleep(0.1)
    heard.append("ding dong")


async def main():
    asyncio.create_task(listen())
    await asyncio.sleep(0.05)
    gc.collect()
    await asyncio.sleep(0.1)
    print("heard:", heard)


asyncio.run(main())
