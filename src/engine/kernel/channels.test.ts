import { expect, test } from 'vitest';
import { Channels } from './channels.ts';

const message = (text: string) => new TextEncoder().encode(text);

function pipe(capacity = 100) {
  const channels = new Channels();
  channels.open(1, capacity);
  channels.hold(1, 'read');
  channels.hold(1, 'write');
  return channels;
}

test('messages come out in the order they went in, and a message put back comes first', () => {
  const channels = pipe();
  channels.send(1, message('a'));
  channels.send(1, message('b'));
  expect(channels.receive(1)).toEqual(message('a'));
  channels.unreceive(1, message('a'));
  expect(channels.receive(1)).toEqual(message('a'));
  expect(channels.receive(1)).toEqual(message('b'));
  expect(channels.receive(1)).toBeUndefined();
});

test('end of file comes after the last writer let go, and after what was sent before', () => {
  const channels = pipe();
  channels.hold(1, 'write');
  channels.send(1, message('last words'));
  channels.letGo(1, 'write');
  channels.letGo(1, 'write');
  expect(channels.receive(1)).toEqual(message('last words'));
  expect(channels.receive(1)).toBe('end');
});

test('readers hear of messages and of the end', () => {
  const channels = pipe();
  let heard = 0;
  channels.watchers(1, 'read')?.add(() => heard++);
  channels.send(1, message('a'));
  expect(heard).toBe(1);
  channels.letGo(1, 'write');
  expect(heard).toBe(2);
});

test('a writer waits until what it wrote fits, and hears when there is room', () => {
  const channels = pipe(10);
  let heard = 0;
  channels.watchers(1, 'write')?.add(() => heard++);
  const first = channels.send(1, message('six by')); // with its header 10 bytes
  const second = channels.send(1, message('a'));
  expect(channels.fits(1, first)).toBe(true);
  expect(channels.fits(1, second)).toBe(false);
  channels.receive(1);
  expect(heard).toBe(1);
  expect(channels.fits(1, second)).toBe(true);
});

test('a writer hears that nobody reads any more', () => {
  const channels = pipe();
  let heard = 0;
  channels.watchers(1, 'write')?.add(() => heard++);
  channels.letGo(1, 'read');
  expect(heard).toBe(1);
  expect(channels.isRead(1)).toBe(false);
});
