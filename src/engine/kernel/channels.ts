/**
 * Channels: what pipes and listening sockets are to the processes of a run. Messages wait in order; an end is open as long as
 * some process holds it, so that the last writer's close (or death) is the reader's end of file.
 */
import type { ChannelId, End } from '../wire.ts';

/** A connection handed over a listener's channel: what to receive from, what to send to. */
export interface Handover {
  readonly receive: ChannelId;
  readonly send: ChannelId;
}

interface Channel {
  readonly messages: (Uint8Array | Handover)[];
  readonly holders: Record<End, number>;
  /** Called on every change; each removes itself when it has what it waited for. */
  readonly watchers: Set<() => void>;
}

export class Channels {
  readonly #channels = new Map<ChannelId, Channel>();

  /** One more process holds this end. Creates the channel. */
  hold(id: ChannelId, end: End): void {
    let channel = this.#channels.get(id);
    if (!channel) {
      channel = { messages: [], holders: { read: 0, write: 0 }, watchers: new Set() };
      this.#channels.set(id, channel);
    }
    channel.holders[end]++;
  }

  /** One process fewer holds this end. */
  letGo(id: ChannelId, end: End): void {
    const channel = this.#channels.get(id);
    if (!channel) return;
    channel.holders[end]--;
    if (channel.holders.write === 0) this.#changed(channel);
    if (channel.holders.write === 0 && channel.holders.read === 0) this.#channels.delete(id);
  }

  /** Whether anybody could still read what is sent. */
  isRead(id: ChannelId): boolean {
    return (this.#channels.get(id)?.holders.read ?? 0) > 0;
  }

  send(id: ChannelId, message: Uint8Array | Handover): void {
    const channel = this.#channels.get(id);
    if (!channel) return;
    channel.messages.push(message);
    this.#changed(channel);
  }

  /** Puts back a message whose receiver gave up. */
  unreceive(id: ChannelId, message: Uint8Array): void {
    const channel = this.#channels.get(id);
    if (!channel) return;
    channel.messages.unshift(message);
    this.#changed(channel);
  }

  /** The next message, `'end'` at end of file, or undefined where there is nothing yet. */
  receive(id: ChannelId): Uint8Array | Handover | 'end' | undefined {
    const channel = this.#channels.get(id);
    if (!channel) return 'end';
    return channel.messages.shift() ?? (channel.holders.write === 0 ? 'end' : undefined);
  }

  /** Whether `receive` would answer at once. */
  isReady(id: ChannelId): boolean {
    const channel = this.#channels.get(id);
    return !channel || channel.messages.length > 0 || channel.holders.write === 0;
  }

  /** The set to put a watcher into, or undefined where the channel is gone. */
  watchers(id: ChannelId): Set<() => void> | undefined {
    return this.#channels.get(id)?.watchers;
  }

  #changed(channel: Channel): void {
    for (const watcher of [...channel.watchers]) watcher();
  }
}
