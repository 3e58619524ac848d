import { Inject, Injectable } from '@nestjs/common';
import { CycleDirectory, type CycleInWork } from '@tequio/cycle/api';
import { DraftDirectory } from '@tequio/drafting/api';
import { type Actor, type Ids, allow, fill } from '@tequio/kernel';
import { IDS, TransactionRunner, type Tx } from '@tequio/platform/api';
import { may } from '@tequio/plan/domain';
import { planTexts } from '@tequio/plan/wire';

const insert = `
  INSERT INTO plan (id, secretariat_id, cycle_id, number, title, content, origin, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, 'work', $7)
  ON CONFLICT (cycle_id) DO NOTHING RETURNING id`;

/** Begins the text of the plan. It happens by itself when a cycle opens; asked again it answers with the plan there is. */
@Injectable()
export class StartPlan {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
    private readonly drafts: DraftDirectory,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  execute(actor: Actor, cycleId: string): Promise<{ id: string }> {
    return this.transactions.run(actor, 'plan.started', async (tx) => {
      const cycle = await this.cycles.lockCycle(tx, cycleId);
      const facts = { secretariatId: cycle.secretariatId, phase: cycle.phase, historic: cycle.origin === 'historic' };
      const permitted = may(actor, 'plan.edit-draft', facts);
      return permitted.allowed ? allow({ id: await this.start(tx, cycle) }) : permitted;
    });
  }

  /** The caller holds the cycle and has asked the rules. */
  async start(tx: Tx, cycle: CycleInWork): Promise<string> {
    const id = this.ids.next();
    // Content is written in Spanish first; the title is theirs to change.
    const title = fill(planTexts.es.firstTitle, { entity: cycle.entityName, number: cycle.number });
    const begun = await tx.query(insert, [id, cycle.secretariatId, cycle.id, cycle.number, title, '{}', tx.now]);
    if (begun.length === 0) {
      const [existing] = await tx.query<{ id: string }>('SELECT id FROM plan WHERE cycle_id = $1', [cycle.id]);
      return existing?.id ?? id;
    }
    const content = await this.drafts.create(tx, { kind: 'plan', id }, { secretariatId: cycle.secretariatId, cycleId: cycle.id }, { title });
    await tx.query('UPDATE plan SET content = $2 WHERE id = $1', [id, JSON.stringify(content)]);
    tx.journal({ chain: cycle.secretariatId, action: 'plan.started', subject: { kind: 'plan', id }, after: { number: cycle.number } });
    return id;
  }
}
