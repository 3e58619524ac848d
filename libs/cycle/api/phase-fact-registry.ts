import { Injectable } from '@nestjs/common';
import type { GateFacts, GateName, KnownGateFacts } from '@tequio/cycle/domain';
import type { Tx } from '@tequio/platform/api';
import type { CycleInWork } from './cycle-in-work';

/**
 * What an area above this one tells a gate. `lock` asks it to keep the rows it read as they are until the
 * transaction ends; the cycle's own row is held already, so whatever takes `lockCycle` cannot change meanwhile.
 */
export interface PhaseFacts<G extends GateName = GateName> {
  readonly gate: G;
  facts(tx: Tx, cycle: CycleInWork, lock: boolean): Promise<GateFacts[G]>;
}

/** Who answers for which gate. A gate nobody answers for stays shut. */
@Injectable()
export class PhaseFactRegistry {
  private readonly providers = new Map<GateName, PhaseFacts>();

  register<G extends GateName>(provider: PhaseFacts<G>): void {
    if (this.providers.has(provider.gate)) throw new Error(`Two areas answer for the gate ${provider.gate}`);
    this.providers.set(provider.gate, provider);
  }

  async factsOf(tx: Tx, cycle: CycleInWork, gates: readonly GateName[], lock: boolean): Promise<KnownGateFacts> {
    const known: Partial<Record<GateName, GateFacts[GateName]>> = {};
    // One after the other: they share one connection
    for (const gate of gates) {
      const facts = await this.providers.get(gate)?.facts(tx, cycle, lock);
      if (facts !== undefined) known[gate] = facts;
    }
    return known as KnownGateFacts;
  }
}
