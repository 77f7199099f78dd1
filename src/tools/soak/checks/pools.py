"""Checks of pools and event loops."""

import asyncio
from concurrent.futures import ThreadPoolExecutor, wait


@check
def futures(workers, size):
    with ThreadPoolExecutor(workers) as pool:
        same(list(pool.map(lambda n: n * n, range(size))), [n * n for n in range(size)])
        bad = pool.submit(lambda: [].pop())
        assert isinstance(bad.exception(), IndexError)
        called = []
        started = [pool.submit(str, n) for n in range(size)]
        for future in started:
            future.add_done_callback(called.append)
        wait(started)
        same(sorted(future.result() for future in started), sorted(map(str, range(size))))
    same(len(called), size)


@check
def tasks(count, rounds):
    """An event loop of its own in whichever thread this is."""

    async def work(n, log):
        for _ in range(rounds):
            await asyncio.sleep(0)
            log.append(n)
        return n

    async def main():
        log = []
        async with asyncio.TaskGroup() as group:
            started = [group.create_task(work(n, log)) for n in range(count)]
        same([task.result() for task in started], list(range(count)))
        same(log, list(range(count)) * rounds)
        inbox = asyncio.Queue()
        loop = asyncio.get_running_loop()
        await asyncio.to_thread(lambda: loop.call_soon_threadsafe(inbox.put_nowait, "mail"))
        same(await inbox.get(), "mail")
        try:
            async with asyncio.timeout(0.002):
                await asyncio.sleep(5)
        except TimeoutError:
            return
        raise AssertionError("the timeout did not come")

    asyncio.run(main())


@check
def streams(count):
    async def numbers(n):
        for i in range(n):
            await asyncio.sleep(0)
            yield i

    async def main():
        same([i async for i in numbers(count)], list(range(count)))
        same(await asyncio.gather(*(asyncio.to_thread(pow, n, 2) for n in range(count))), [n * n for n in range(count)])

    asyncio.run(main())
