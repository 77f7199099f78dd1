"""The await in the list stays; what is awaited is a task. A task is under way as soon as the loop gets a turn."""
import asyncio
import time

TOWNS = [
    "Oslo", "Cork", "Bern", "Lviv", "Rome"]


async def ask(town):
    await asyncio.sleep(0.15)
    return f"{town}: dry"


async def main():
    asked = [
        asyncio.create_task(ask(town))
        for town in TOWNS]
    return [
        await one
        for one in asked
    ]


start = time.perf_counter()
forecast = asyncio.run(main())
secs = time.perf_counter() - start
print(f"Time taken: {secs:.2f} seconds")
