"""Awaits that have nothing to wait for do not give the loop a turn."""
import asyncio
import time


def plan_route():
    time.sleep(0.3)
    return "bridge, market, station"


async def send(route):
    return route


async def main():
    async with asyncio.timeout(0.1):
        route = plan_route()
        for _ in range(100):
            await send(route)
    print("sent 100 times:", route)


asyncio.run(main())
