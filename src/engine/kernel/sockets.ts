/** Listening sockets: who listens at which address, and the connections that wait there to be accepted. */
import type { ChannelId } from '../wire.ts';
import { type Channels, SOCKET_BYTES } from './channels.ts';
import type { Process } from './process.ts';

export class Sockets {
  readonly #channels: Channels;
  readonly #listeners = new Map<string, ChannelId>();

  constructor(channels: Channels) {
    this.#channels = channels;
  }

  /** False where somebody listens there already. */
  listen(process: Process, address: string, channel: ChannelId): boolean {
    if (this.#channelAt(address)) return false;
    this.#listeners.set(address, channel);
    this.#channels.open(channel, SOCKET_BYTES);
    process.holdings.hold(channel, 'read');
    process.holdings.hold(channel, 'write');
    return true;
  }

  /** Makes the two channels of a connection and hands the other side of them to the listener. False where there is none. */
  connect(process: Process, address: string, there: ChannelId, back: ChannelId): boolean {
    const listener = this.#channelAt(address);
    if (!listener) return false;
    for (const channel of [there, back]) this.#channels.open(channel, SOCKET_BYTES);
    process.holdings.hold(there, 'write');
    process.holdings.hold(back, 'read');
    this.#channels.hold(there, 'read'); // the listener's ends: counted now, adopted when it accepts
    this.#channels.hold(back, 'write');
    this.#channels.send(listener, { receive: there, send: back });
    return true;
  }

  #channelAt(address: string): ChannelId | undefined {
    const channel = this.#listeners.get(address);
    return channel !== undefined && this.#channels.isRead(channel) ? channel : undefined;
  }
}
