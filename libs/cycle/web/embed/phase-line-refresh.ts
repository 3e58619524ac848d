import { Injectable, signal } from '@angular/core';

/** Whoever cleared a blocker on his page says so here, and the line above it looks again. */
@Injectable({ providedIn: 'root' })
export class PhaseLineRefresh {
  private readonly count = signal(0);
  readonly turn = this.count.asReadonly();

  lookAgain(): void {
    this.count.update((turn) => turn + 1);
  }
}
