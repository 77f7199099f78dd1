"""The same with asyncio.wait_for(), which has a timeout inside."""
import asyncio
import time


def plan_route():
    time.sleep(0.3)
    return "bridge, market, station"


async def send(route):
    await asyncio.sleep(0)
    print("sent:", route)


async def answer():
    await send(plan_route())


asyncio.run(asyncio.wait_for(answer(), 0.1))
