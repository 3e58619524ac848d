import { Injectable } from '@nestjs/common';
import type { Tx } from '@tequio/platform/api';

export interface FrozenPlan {
  readonly planId: string;
  readonly cycleId: string;
  readonly secretariatId: string;
  readonly versionId: string;
  readonly number: number;
  readonly hash: string;
}

export interface PlanVersionListener {
  /** In the freeze's own transaction: what follows from it happens with it or not at all. */
  onFrozen(tx: Tx, plan: FrozenPlan): Promise<void>;
}

/** Higher areas hear of a new version here; the approval area puts it before the seats. */
@Injectable()
export class PlanVersionListeners {
  private readonly listeners: PlanVersionListener[] = [];

  register(listener: PlanVersionListener): void {
    this.listeners.push(listener);
  }

  async frozen(tx: Tx, plan: FrozenPlan): Promise<void> {
    for (const listener of this.listeners) await listener.onFrozen(tx, plan);
  }
}
