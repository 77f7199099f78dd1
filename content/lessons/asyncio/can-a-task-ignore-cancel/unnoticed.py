"""What the task says of itself when it has caught its cancellation."""
import asyncio


async def backup():
    for photo in range(5):
        try:
            await asyncio.sleep(0.05)
        except:
            pass
    return "all done"


async def main():
    task = asyncio.create_task(backup())
    await asyncio.sleep(0.12)
    task.cancel()
    await asyncio.wait([task])
    print("result:", task.result())
    print("cancelled:", task.cancelled())
    print("asked to:", task.cancelling())


asyncio.run(main())
