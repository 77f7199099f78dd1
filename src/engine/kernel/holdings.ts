/** Which ends of which channels a process holds: its file descriptors. Let go of when it closes them, or dies. */
import type { ChannelId, End } from '../wire.ts';
import type { Channels } from './channels.ts';

export class Holdings {
  readonly #channels: Channels;
  readonly #held = new Map<string, { readonly channel: ChannelId; readonly end: End; count: number }>();

  constructor(channels: Channels) {
    this.#channels = channels;
  }

  hold(channel: ChannelId, end: End): void {
    this.#channels.hold(channel, end);
    this.adopt(channel, end);
  }

  /** The channel has counted this holder already. */
  adopt(channel: ChannelId, end: End): void {
    const held = this.#held.get(`${channel} ${end}`);
    if (held) held.count++;
    else this.#held.set(`${channel} ${end}`, { channel, end, count: 1 });
  }

  has(channel: ChannelId, end: End): boolean {
    return this.#held.has(`${channel} ${end}`);
  }

  letGo(channel: ChannelId, end: End): void {
    const held = this.#held.get(`${channel} ${end}`);
    if (!held) return;
    held.count--;
    if (held.count === 0) this.#held.delete(`${channel} ${end}`);
    this.#channels.letGo(channel, end);
  }

  letGoOfAll(): void {
    for (const { channel, end, count } of [...this.#held.values()])
      for (let time = 0; time < count; time++) this.letGo(channel, end);
  }
}
