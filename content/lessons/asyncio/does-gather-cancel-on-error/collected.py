"""The same with return_exceptions=True: it waits, and tells nobody."""
import asyncio


async def reserve_seat():
    await asyncio.sleep(0.01)
    raise LookupError("sold out")


async def charge_card():
    await asyncio.sleep(0.1)
    print("card charged")


async def main():
    results = await asyncio.gather(
        reserve_seat(),
        charge_card(),
        return_exceptions=True,
    )
    print(results)


asyncio.run(main())
