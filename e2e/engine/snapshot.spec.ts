/** An interpreter from the snapshot gives what one from scratch gives; and nothing of the machine that made it shows. */
import { printed } from '../../src/lesson/claims.ts';
import { expect, test } from './lab.ts';

/** One line a fact, so that a difference names itself. */
const FACTS = `
import asyncio, collections, decimal, hashlib, json, os, queue, re, sqlite3, sys, threading, time, zlib
print("version", sys.version)
print("platform", sys.platform, os.name, sys.byteorder, sys.maxsize)
print("path", sys.path, sys.prefix, os.getcwd(), sys.argv)
print("environment", sorted(k for k in os.environ if k not in ("PYTHONHASHSEED",)))
print("interval", sys.getswitchinterval(), "recursion", sys.getrecursionlimit())
print("decimal", decimal.Decimal(1) / 7, decimal.getcontext().prec)
print("hash", hashlib.sha256(b"stick").hexdigest(), zlib.crc32(b"stick"))
db = sqlite3.connect(":memory:")
db.execute("create table t (n)")
db.executemany("insert into t values (?)", [(n,) for n in range(10)])
print("sqlite", db.execute("select sum(n) from t").fetchone())
print("json", json.dumps({"a": [1, 2.5, None, "ü"]}), re.sub("(a+)b", "<>", "aab ab"))
def deep(n): return deep(n + 1)
try: deep(0)
except RecursionError as error: print("recursion", type(error).__name__)
try: {}["x"]
except KeyError as error: print("key", repr(error))
q = queue.Queue()
thread = threading.Thread(target=q.put, args=("from a thread",), name="T")
thread.start(); thread.join()
print("thread", q.get(), thread.name, thread.is_alive(), threading.active_count(), threading.current_thread().name)
async def main():
    return await asyncio.gather(*(asyncio.sleep(0, n) for n in range(3))), type(asyncio.get_running_loop()).__name__
print("asyncio", asyncio.run(main()))
print("clock", abs(time.time() - time.time_ns() / 1e9) < 1, time.perf_counter() > 0)
print("counter", collections.Counter("speaking stick").most_common(2))
import xml.dom.minidom, csv, difflib, html, uuid
print("late", html.escape("<"), len(str(uuid.uuid4())), csv.__name__)
`;

test('restored and plain interpreters state the same facts', async ({ lab, open }) => {
  test.setTimeout(120_000);
  const { lab: plain } = await open({ without: ['snapshot'] });
  expect(plain.info.plainBecause).toBe('There is no snapshot.');
  expect(lab.info.plainBecause).toBe('');
  const from = async (which: typeof lab) => printed((await which.run({ source: FACTS })).outcome).split('\n');
  const [restored, scratch] = [await from(lab), await from(plain)];
  expect(restored.length).toBeGreaterThan(15);
  expect(restored).toEqual(scratch);
});

test('two restored interpreters do not share their random numbers', async ({ lab }) => {
  const source = 'import random, uuid\nprint(random.random(), random.Random().random(), uuid.uuid4())';
  const lines = [await lab.run({ source }), await lab.run({ source })].map(({ outcome }) => printed(outcome));
  expect(new Set(lines.join(' ').trim().split(/\s+/)).size).toBe(6);
});
