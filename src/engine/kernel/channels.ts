/**
 * Channels: what pipes and sockets are to the processes of a run. Messages wait in order; an end is open as long as some process
 * holds it, so that the last writer's close (or death) is the reader's end of file. What waits unread has a limit in bytes, and a
 * writer that goes beyond it waits, as on an operating system.
 */
import type { ChannelId, End } from '../wire.ts';

/** What a pipe holds unread on Linux, and what a socket does, in bytes. */
export const PIPE_BYTES = 64 * 1024;
export const SOCKET_BYTES = 208 * 1024;
/** CPython sends a message's length before it. */
const HEADER_BYTES = 4;

/** A connection handed over a listener's channel: what to receive from, what to send to. */
export interface Handover {
  readonly receive: ChannelId;
  readonly send: ChannelId;
}

type Message = Uint8Array | Handover;

interface Channel {
  readonly capacity: number;
  readonly messages: Message[];
  readonly holders: Record<End, number>;
  /** Called when there is something to receive, or when there will never be; each removes itself when it has what it waited for. */
  readonly readers: Set<() => void>;
  /** Called when there is room again, or when nobody reads any more. */
  readonly writers: Set<() => void>;
  /** Bytes ever written, and ever read. */
  written: number;
  read: number;
}

export class Channels {
  readonly #channels = new Map<ChannelId, Channel>();

  /** A new channel, of which nobody holds an end yet. */
  open(id: ChannelId, capacity: number): void {
    this.#channels.set(id, {
      capacity,
      messages: [],
      holders: { read: 0, write: 0 },
      readers: new Set(),
      writers: new Set(),
      written: 0,
      read: 0,
    });
  }

  /** One more process holds this end. */
  hold(id: ChannelId, end: End): void {
    const channel = this.#channels.get(id);
    if (channel) channel.holders[end]++;
  }

  /** One process fewer holds this end. */
  letGo(id: ChannelId, end: End): void {
    const channel = this.#channels.get(id);
    if (!channel) return;
    channel.holders[end]--;
    const { read, write } = channel.holders;
    if (read === 0 && write === 0) this.#channels.delete(id);
    if (write === 0) call(channel.readers);
    if (read === 0) call(channel.writers);
  }

  /** How many hold this end. */
  holders(id: ChannelId, end: End): number {
    return this.#channels.get(id)?.holders[end] ?? 0;
  }

  /** Whether anybody could still read what is sent. */
  isRead(id: ChannelId): boolean {
    return this.holders(id, 'read') > 0;
  }

  /** Puts a message in. Returns where it ends, in bytes since the channel's beginning: the writer may go on once that fits. */
  send(id: ChannelId, message: Message): number {
    const channel = this.#channels.get(id);
    if (!channel) return 0;
    channel.messages.push(message);
    channel.written += bytesOf(message);
    const end = channel.written;
    call(channel.readers);
    return end;
  }

  /** Whether everything up to `end` is in the channel, or has been read. */
  fits(id: ChannelId, end: number): boolean {
    const channel = this.#channels.get(id);
    return !channel || end - channel.read <= channel.capacity;
  }

  /** Puts back a message whose receiver gave up. */
  unreceive(id: ChannelId, message: Uint8Array): void {
    const channel = this.#channels.get(id);
    if (!channel) return;
    channel.messages.unshift(message);
    channel.read -= bytesOf(message);
    call(channel.readers);
  }

  /** The next message, `'end'` at end of file, or undefined where there is nothing yet. */
  receive(id: ChannelId): Message | 'end' | undefined {
    const channel = this.#channels.get(id);
    if (!channel) return 'end';
    const message = channel.messages.shift();
    if (!message) return channel.holders.write === 0 ? 'end' : undefined;
    channel.read += bytesOf(message);
    call(channel.writers);
    return message;
  }

  /** Whether `receive` would answer at once. */
  isReady(id: ChannelId): boolean {
    const channel = this.#channels.get(id);
    return !channel || channel.messages.length > 0 || channel.holders.write === 0;
  }

  /** The set to put a watcher of this end into, or undefined where the channel is gone. */
  watchers(id: ChannelId, end: End): Set<() => void> | undefined {
    const channel = this.#channels.get(id);
    return end === 'read' ? channel?.readers : channel?.writers;
  }
}

const bytesOf = (message: Message): number =>
  message instanceof Uint8Array ? message.length + HEADER_BYTES : 0;

const call = (watchers: ReadonlySet<() => void>): void => {
  for (const watcher of [...watchers]) watcher();
};
