"""The same, but send() lets the loop go round twice."""
import asyncio
import time


def plan_route():
    time.sleep(0.3)
    return "bridge, market, station"


async def send(route):
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("sent:", route)


async def main():
    try:
        async with asyncio.timeout(0.1):
            route = plan_route()
            await send(route)
    except TimeoutError:
        print("no route in time")


asyncio.run(main())
