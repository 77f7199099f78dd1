"""The results of gather() stand in the order of the arguments, whoever answers first."""
import asyncio


async def ask(town, secs):
    await asyncio.sleep(secs)
    print("answered:", town)
    return town


async def main():
    print(await asyncio.gather(
        ask("Oslo", 0.12),
        ask("Cork", 0.08),
        ask("Bern", 0.04)))


asyncio.run(main())
