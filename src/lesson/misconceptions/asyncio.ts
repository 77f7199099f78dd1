/** Wrong ideas about the event loop, tasks, and cancelling. */
import type { Misconception } from './misconception.ts';

export const asyncio = {
  'await-starts-parallel': {
    title: 'With `async` and `await` things run at the same time.',
    right: 'Tasks on one event loop do wait at the same time.',
    wrong:
      '`await` means: go on when this is done. Three awaits in a row are one after another; what shall overlap must be a task of its own first.',
    source: 'https://docs.python.org/3.14/library/asyncio-task.html#coroutines',
  },
  'calling-a-coroutine-runs-it': {
    title: 'Calling an `async` function starts it.',
    right: 'In JavaScript it does, up to the first await.',
    wrong:
      'The call makes a coroutine object and nothing else. It begins when it is awaited, or when a task runs it.',
    source: 'https://docs.python.org/3.14/library/asyncio-task.html#coroutines',
  },
  'event-loop-is-slow': {
    title: 'The event loop makes everything slower.',
    right: 'Each task and each timer costs something, and very many tiny tasks can be felt.',
    wrong:
      'What waits for a network or a timer waits as long with a loop as without one. The loop’s own work is a few calls for each wait.',
    source: 'https://docs.python.org/3.14/library/asyncio-eventloop.html',
  },
  'gather-order-is-finish-order': {
    title: '`gather` gives the results in the order in which they come in.',
    right: '`as_completed` does that.',
    wrong: 'The list has the order of the arguments, whoever finishes first.',
    source: 'https://docs.python.org/3.14/library/asyncio-task.html#asyncio.gather',
  },
  'blocking-call-yields': {
    title: 'In an `async` function a slow call lets the others run.',
    right: 'An awaited one does.',
    wrong:
      'Only `await` can give the event loop a turn. `time.sleep()`, `requests.get()` and a long computation stop every task.',
    source: 'https://docs.python.org/3.14/library/asyncio-dev.html#running-blocking-code',
  },
  'asyncio-uses-threads': {
    title: 'My tasks run in threads, and asyncio looks after them.',
    right: '`to_thread` and `run_in_executor` use threads, and name resolution does too.',
    wrong: 'Tasks all run in the thread of their event loop, one at a time.',
    source: 'https://docs.python.org/3.14/library/asyncio-dev.html#concurrency-and-multithreading',
  },
  'task-runs-at-create': {
    title: '`create_task()` starts the task at once.',
    right: 'In JavaScript an async function begins at once, and an eager task factory brings that to Python.',
    wrong:
      'By default it puts the task in line. Its first step comes when the code that is running now awaits something that waits.',
    source: 'https://docs.python.org/3.14/library/asyncio-task.html#asyncio.create_task',
  },
  'task-waits-for-await': {
    title: 'A task begins when it is awaited.',
    right: 'A bare coroutine does.',
    wrong:
      'A task is in the event loop’s line from the moment it is made. It runs at the next turn of the loop, whoever awaits what.',
    source: 'https://docs.python.org/3.14/library/asyncio-task.html#asyncio.create_task',
  },
  'await-always-yields': {
    title: 'Every `await` gives the other tasks a turn.',
    right: 'It is the only place where a turn can be given.',
    wrong:
      'Awaiting a coroutine runs it like a call. The loop gets a turn only if something inside really has to wait.',
    source: 'https://docs.python.org/3.14/library/asyncio-task.html#sleeping',
  },
  'free-resources-yield': {
    title: 'Queues and locks always go through the event loop.',
    right: 'They are there for tasks that wait for one another.',
    wrong:
      'With room in the queue, or with the lock free, there is nothing to wait for, and they return at once.',
    source: 'https://github.com/python/cpython/issues/87285',
  },
  'gather-stops-at-first': {
    title: '`gather` is done when the first part is done.',
    right: '`asyncio.wait` can be told to return at the first.',
    wrong: '`gather` runs everything it is given, and gives its results when all of it has ended.',
    source: 'https://docs.python.org/3.14/library/asyncio-task.html#asyncio.gather',
  },
  'await-never-yields': {
    title: '`await` is a call like any other.',
    right: 'As long as nothing inside has to wait, it is.',
    wrong: 'Where something waits, the whole task stands still, and others run before the next line.',
    source: 'https://docs.python.org/3.14/library/asyncio-task.html#coroutines',
  },
  'one-thread-no-races': {
    title: 'One thread, so no races.',
    right: 'Between two awaits nobody else runs, so much that would race with threads does not.',
    wrong: 'At an `await` that waits every other task may change what was read before it.',
    source: 'https://docs.python.org/3.14/library/asyncio-sync.html',
  },
  'asyncio-detects-blocking': {
    title: 'When a call blocks, asyncio notices and says so.',
    right: 'In debug mode it logs the steps that took too long, once they are over.',
    wrong:
      'To the interpreter a blocking call is a call. While it blocks, the loop cannot look, and by default nobody measures.',
    source: 'https://docs.python.org/3.14/library/asyncio-dev.html#debug-mode',
  },
  'ready-tasks-are-a-stack': {
    title: 'The task that stepped aside last goes on first.',
    right: 'Calls work like that: the last one called returns first.',
    wrong: 'Tasks that are ready stand in a queue, and the loop takes them in the order in which they came.',
    source: 'https://docs.python.org/3.14/library/asyncio-eventloop.html#asyncio.loop.call_soon',
  },
  'asyncio-preempts': {
    title: 'The event loop can switch tasks between any two lines.',
    right: 'Threads can be switched nearly anywhere.',
    wrong: 'A task keeps the loop until it awaits something that waits, returns or raises.',
    source: 'https://docs.python.org/3.14/library/asyncio-dev.html#concurrency-and-multithreading',
  },
  'gather-cancels-siblings': {
    title: 'When one part of a `gather` fails, the others are cancelled.',
    right: 'A `TaskGroup` does that.',
    wrong:
      '`gather` hands on the first exception at once. The others go on, and nobody may be waiting for them any more.',
    source: 'https://docs.python.org/3.14/library/asyncio-task.html#asyncio.gather',
  },
  'gather-waits-for-all': {
    title: '`gather` raises only once all its parts have ended.',
    right: 'With `return_exceptions=True` it waits for all, and a `TaskGroup` always does.',
    wrong: 'By default the first exception reaches whoever awaits the `gather`, while the others still run.',
    source: 'https://docs.python.org/3.14/library/asyncio-task.html#asyncio.gather',
  },
  'gather-returns-errors': {
    title: '`gather` gives back an exception as one of its results.',
    right: 'With `return_exceptions=True` it does.',
    wrong: 'Unless it is asked to, it raises the first exception, and the results of the others are lost.',
    source: 'https://docs.python.org/3.14/library/asyncio-task.html#asyncio.gather',
  },
  'run-waits-for-all-tasks': {
    title: '`asyncio.run()` waits until every task is done.',
    right: 'A process does wait for its threads, unless they are daemons.',
    wrong: 'It waits for the one coroutine it was given. What is left then is cancelled.',
    source: 'https://docs.python.org/3.14/library/asyncio-runner.html#asyncio.run',
  },
  'first-error-stops-all': {
    title: 'An exception in one task stops the program.',
    right: 'It would in code without tasks.',
    wrong: 'It is stored in the task, and reaches only those who await it.',
    source: 'https://docs.python.org/3.14/library/asyncio-dev.html#detect-never-retrieved-exceptions',
  },
  'timeout-stops-work': {
    title: 'A timeout stops the work when its time is up.',
    right: 'It cancels a task that is waiting then.',
    wrong:
      'It is a cancellation, delivered at the next `await` that waits. Code that blocks the loop, or runs in a thread, goes on.',
    source: 'https://docs.python.org/3.14/library/asyncio-task.html#timeouts',
  },
  'timeout-checks-the-clock': {
    title: 'A timeout compares the clock at the end.',
    right: 'That would tell that it took too long.',
    wrong:
      'The timer is a callback of the event loop. Where the loop gets no turn before the block is left, it never fires.',
    source: 'https://docs.python.org/3.14/library/asyncio-task.html#asyncio.timeout',
  },
  'loop-order-is-chance': {
    title: 'When two things are ready, chance decides which the event loop runs first.',
    right: 'What arrives over a network first is chance.',
    wrong:
      'What is ready stands in a line, and is run in the order in which it came there. Timers join that line only when the loop looks at the clock.',
    source: 'https://docs.python.org/3.14/library/asyncio-eventloop.html#asyncio.loop.call_soon',
  },
  'blocked-loop-stays-stuck': {
    title: 'A blocking call hangs the event loop for good.',
    right: 'While the call lasts, nothing else runs: no task, no timer, no answer to a client.',
    wrong: 'When it returns, the loop goes on with what has gathered meanwhile.',
    source: 'https://docs.python.org/3.14/library/asyncio-dev.html#running-blocking-code',
  },
  'cancel-kills-now': {
    title: '`cancel()` ends a task at once.',
    right: 'Afterwards the task usually does end.',
    wrong:
      'It asks: at its next step the task gets a `CancelledError`. It may clean up, wait for something, or catch it and go on.',
    source: 'https://docs.python.org/3.14/library/asyncio-task.html#task-cancellation',
  },
  'cancel-cannot-be-caught': {
    title: 'A cancelled task cannot refuse.',
    right: '`except Exception` lets `CancelledError` through.',
    wrong:
      'A bare `except:` or `except BaseException` catches it, and the task goes on as if nobody had asked.',
    source: 'https://docs.python.org/3.14/library/asyncio-exceptions.html#asyncio.CancelledError',
  },
  'cancel-waits-for-the-step': {
    title: '`cancel()` lets a task finish the step it is at.',
    right: 'Code between two awaits is never cut short.',
    wrong:
      'A task that waits is woken in the middle of its `await`, with a `CancelledError`. What it waited for is given up.',
    source: 'https://docs.python.org/3.14/library/asyncio-task.html#asyncio.Task.cancel',
  },
  'caught-cancel-costs-nothing': {
    title: 'A task that catches its cancellation loses nothing.',
    right: 'It does go on running.',
    wrong: 'The `await` has ended with an exception. What came after it in the `try` block is skipped.',
    source: 'https://docs.python.org/3.14/library/asyncio-task.html#task-cancellation',
  },
  'loop-keeps-tasks': {
    title: 'The event loop keeps my task alive.',
    right: 'As long as it stands in line to run it does, and sometimes what it waits for does.',
    wrong:
      'The loop’s own list of tasks holds weak references. A task that nobody else refers to can be collected half-way.',
    source: 'https://docs.python.org/3.14/library/asyncio-task.html#asyncio.create_task',
  },
  'collected-task-raises': {
    title: 'A task that vanished would raise an error.',
    right: 'Something is said: a line in the log.',
    wrong: 'Nobody awaits it, so there is nobody to raise to. The code after its `await` never runs.',
    source: 'https://docs.python.org/3.14/library/asyncio-task.html#asyncio.create_task',
  },
  'futures-are-thread-safe': {
    title: 'Any thread may set the result of an asyncio future.',
    right: '`concurrent.futures.Future` is made for that, and has the same methods.',
    wrong:
      'Almost nothing of asyncio is thread-safe. The loop may be asleep, and only `call_soon_threadsafe` wakes it.',
    source: 'https://docs.python.org/3.14/library/asyncio-dev.html#concurrency-and-multithreading',
  },
  'loop-polls': {
    title: 'The event loop looks all the time whether something is done.',
    right: 'It looks at every turn.',
    wrong: 'With nothing to do it sleeps until its next timer, or until a file descriptor wakes it.',
    source: 'https://docs.python.org/3.14/library/asyncio-eventloop.html',
  },
} as const satisfies Record<string, Misconception>;
