import type { LetterRange } from '../document/letters';
import type { LiveSeat } from './live-seat';

/** A page that crashes and reloads takes a new client; nobody needs more at once. */
const mostClientsOfASeat = 8;
/** Yjs draws a page's client from 32 bits; above them write our own doors. */
const lastClientOfAPage = 2 ** 32 - 1;

/**
 * Whose letters are whose. A Yjs client belongs to the account that first typed under it: nobody else may add to it. Only
 * the answer to "what do you have that I lack" may bring letters of others, which a fallen server has lost: they are
 * theirs if a page of theirs says that it holds them, and of whoever brings them when nobody claims them for a while.
 */
export class LetterOwners {
  private readonly seats = new Set<LiveSeat>();
  private readonly owners: Map<number, string | null>;

  /** @param known by client, as the database has it */
  constructor(known: Iterable<readonly [number, string | null]> = []) {
    this.owners = new Map(known);
  }

  enter(seat: LiveSeat): void {
    this.seats.add(seat);
  }

  leave(seat: LiveSeat): void {
    this.seats.delete(seat);
  }

  present(): readonly LiveSeat[] {
    return [...this.seats];
  }

  /** False when the client is somebody else's. */
  claim(seat: LiveSeat, clientId: number): boolean {
    if (seat.clients.has(clientId)) return true;
    const owner = this.ownerOf(clientId);
    if (clientId > lastClientOfAPage || (owner !== undefined && owner !== seat.accountId) || seat.clients.size >= mostClientsOfASeat) return false;
    seat.clients.add(clientId);
    return true;
  }

  /** Once letters are in the database, their client is their author's for good. */
  keep(accountId: string | null, letters: readonly LetterRange[]): void {
    for (const { clientId } of letters) if (!this.owners.has(clientId)) this.owners.set(clientId, accountId);
  }

  typedBy(seat: LiveSeat, { clientId }: LetterRange): LiveSeat | 'foreign' {
    return this.claim(seat, clientId) ? seat : 'foreign';
  }

  broughtBy(seat: LiveSeat, { clientId, to }: LetterRange): LiveSeat | 'unclaimed' | 'foreign' {
    if (clientId > lastClientOfAPage) return 'foreign';
    if (seat.clients.has(clientId) || this.ownerOf(clientId) === seat.accountId) return seat;
    const present = [...this.seats].filter((other) => other.accountId === this.ownerOf(clientId));
    const voucher = present.find(({ holds }) => (holds.get(clientId) ?? 0) >= to);
    return voucher ?? (present.some(({ clients }) => clients.has(clientId)) ? 'foreign' : 'unclaimed');
  }

  private ownerOf(clientId: number): string | null | undefined {
    const kept = this.owners.get(clientId);
    if (kept !== undefined) return kept;
    for (const seat of this.seats) if (seat.clients.has(clientId)) return seat.accountId;
    return undefined;
  }
}
