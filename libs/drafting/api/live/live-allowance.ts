const secondsOfAnAllowance = 10;
/** Against a page run wild, or made to: thirty pages that all come back at once stay far below, no hand types so much. */
const mostWeight = 3_000;

interface Spent {
  weight: number;
  since: number;
}

/** How much each account asks of the server over its sockets. */
export class LiveAllowance {
  private readonly spent = new Map<string, Spent>();

  /** False when it is too much. */
  spend(accountId: string, weight: number): boolean {
    const now = performance.now();
    let spent = this.spent.get(accountId);
    if (!spent || now - spent.since > secondsOfAnAllowance * 1_000) this.spent.set(accountId, (spent = { weight: 0, since: now }));
    spent.weight += weight;
    return spent.weight <= mostWeight;
  }
}
