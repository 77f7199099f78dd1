import asyncio
import time

TOWNS = [
    "Oslo", "Cork", "Bern", "Lviv", "Rome"]


async def ask(town):
    await asyncio.sleep(0.15)
    return f"{town}: dry"


async def main():
    asked = [ask(town) for town in TOWNS]
    return await asyncio.gather(*asked)


start = time.perf_counter()
forecast = asyncio.run(main())
secs = time.perf_counter() - start
print(f"Time taken: {secs:.2f} seconds")
