/** Sockets, pipes, and the calls that wait for them, as the operating system has them. */
import { printed } from '../../src/lesson/claims.ts';
import { expect, test } from './lab.ts';

test('select and poll wait for sockets and for pipes, without the GIL', async ({ lab }) => {
  const { outcome } = await lab.run({
    source: `
import os, select, socket, threading
a, b = socket.socketpair()
reading, writing = os.pipe()
poll = select.poll()
names = {a.fileno(): "socket", reading: "pipe"}
for fd in names: poll.register(fd, select.POLLIN)
waits = {
    "select": lambda: [names[fd] for fd in select.select(list(names), [], [])[0]],
    "poll": lambda: [names[fd] for fd, events in poll.poll() if events == select.POLLIN],
}
for name, wait in waits.items():
    print(name, select.select([a, reading], [a, writing], [], 0) == ([], [a, writing], []), poll.poll(0))
    threading.Timer(0.02, b.send, (b"x",)).start(); print(wait()); a.recv(1)
    threading.Timer(0.02, os.write, (writing, b"x")).start(); print(wait()); os.read(reading, 1)
waiting = threading.Thread(target=poll.poll); waiting.start()
try: poll.poll()
except RuntimeError as error: print(error)
b.close(); waiting.join()
print([events & select.POLLHUP for fd, events in poll.poll()])
`,
  });
  expect(printed(outcome)).toBe(
    "select True []\n['socket']\n['pipe']\npoll True []\n['socket']\n['pipe']\n" +
      'concurrent poll() invocation\n[16]\n',
  );
});

test('who sends to a closed end is told by the second call, or at once where it had not read all', async ({
  lab,
}) => {
  const { outcome } = await lab.run({
    source: `
import socket
def sent(left_unread):
    here, there = socket.socketpair()
    here.send(left_unread); there.close()
    for _ in range(2):
        try: yield here.send(b"hello")
        except OSError as error: yield error.strerror
    yield here.recv(1)
print(list(sent(b"")))
print(list(sent(b"unread")))
`,
  });
  expect(printed(outcome)).toBe(
    "[5, 'Broken pipe', b'']\n['Connection reset by peer', 'Broken pipe', b'']\n",
  );
});

test('arguments are refused as CPython refuses them', async ({ lab }) => {
  const { outcome } = await lab.run({
    source: `
import os, select, socket, tempfile
stream, other = socket.socketpair()
datagrams = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); datagrams.bind(("127.0.0.1", 0))
closed = socket.socket(); os.close(closed.fileno())
file = tempfile.TemporaryFile()
class Odd:
    def fileno(self): return "3"
for wrong in (
    lambda: select.select([Odd()], [], []), lambda: select.select([], [], [], "1"), lambda: select.select([], [], [], -1),
    lambda: select.select([closed.fileno()], [], [], 0), lambda: select.poll().register(0, -1),
    lambda: socket.socket(fileno=1.5), lambda: socket.socket(fileno=-1), lambda: socket.socket(fileno=file.fileno()),
    lambda: stream.send("text"), lambda: datagrams.sendto(b"", None), lambda: datagrams.sendto(b""),
    lambda: stream.sendmsg([b""], [(0, 0)]), lambda: datagrams.recvfrom(-1), lambda: datagrams.recvfrom_into(bytearray(2), 3),
    lambda: stream.shutdown(1 << 31), lambda: closed.settimeout(1), lambda: socket.gethostbyname("example.com"),
):
    try: print("allowed", wrong())
    except Exception as error: print(type(error).__name__, end=" ")
print(socket.gethostbyname("localhost"), stream.get_inheritable())
closed.detach()
`,
  });
  expect(printed(outcome)).toBe(
    'TypeError TypeError ValueError OSError ValueError TypeError ValueError OSError TypeError TypeError TypeError ' +
      'TypeError ValueError ValueError OverflowError OSError gaierror 127.0.0.1 False\n',
  );
});
