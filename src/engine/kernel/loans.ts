/** Loans: ends of channels on their way in a message. The lender holds them until the receiver claims them, or the lender is gone. */
import type { ChannelEnd, TicketId } from '../wire.ts';
import type { Process } from './process.ts';

export class Loans {
  readonly #loans = new Map<TicketId, { readonly lender: Process; readonly ends: readonly ChannelEnd[] }>();

  lend(lender: Process, ticket: TicketId, ends: readonly ChannelEnd[]): void {
    for (const { channel, end } of ends) lender.holdings.hold(channel, end);
    this.#loans.set(ticket, { lender, ends });
  }

  /** True where the claimer now holds the ends. */
  claim(claimer: Process, ticket: TicketId): boolean {
    const loan = this.#loans.get(ticket);
    this.#loans.delete(ticket);
    if (!loan || loan.lender.exitCode !== undefined) return false;
    for (const { channel, end } of loan.ends) {
      claimer.holdings.hold(channel, end);
      loan.lender.holdings.letGo(channel, end);
    }
    return true;
  }
}
