"""In a thread the work goes on after the timeout."""
import asyncio
import time


def plan_route():
    time.sleep(0.3)
    print("planned all the same")


async def main():
    try:
        async with asyncio.timeout(0.1):
            await asyncio.to_thread(plan_route)
    except TimeoutError:
        print("no route in time")


asyncio.run(main())
