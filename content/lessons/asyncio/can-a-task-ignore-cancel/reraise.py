"""Clean up, then hand the cancellation on."""
import asyncio

saved = []


async def backup():
    for photo in range(5):
        try:
            await asyncio.sleep(0.1)
            saved.append(photo)
        except asyncio.CancelledError:
            print("photo", photo, "put back")
            raise


async def main():
    task = asyncio.create_task(backup())
    await asyncio.sleep(0.25)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())


asyncio.run(main())
