"""The same, but main() ends at once: asyncio.run() cancels the rest."""
import asyncio


async def reserve_seat():
    await asyncio.sleep(0.01)
    raise LookupError("sold out")


async def charge_card():
    await asyncio.sleep(0.2)
    print("card charged")


async def main():
    try:
        await asyncio.gather(
            reserve_seat(),
            charge_card(),
        )
    except LookupError as error:
        print("no ticket:", error)


asyncio.run(main())
print("doors close")
