import { expect, test } from 'vitest';
import { Channels } from './channels.ts';

const message = (text: string) => new TextEncoder().encode(text);

function pipe() {
  const channels = new Channels();
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

test('watchers hear of messages and of the end', () => {
  const channels = pipe();
  let heard = 0;
  channels.watchers(1)?.add(() => heard++);
  channels.send(1, message('a'));
  expect(heard).toBe(1);
  channels.letGo(1, 'write');
  expect(heard).toBe(2);
});
