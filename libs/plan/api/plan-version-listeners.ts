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
  /** Whether an edit took from the latest version what was said about it, so that even the same words must be frozen anew. */
  hasLapsed(tx: Pick<Tx, 'query'>, cycleId: string): Promise<boolean>;
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

  async hasLapsed(tx: Pick<Tx, 'query'>, cycleId: string): Promise<boolean> {
    for (const listener of this.listeners) if (await listener.hasLapsed(tx, cycleId)) return true;
    return false;
  }
}
