import { Inject, Injectable } from '@nestjs/common';
import { type CommitmentContent, whatIsMissing } from '@tequio/commitments/domain';
import { CycleDirectory, PhaseFactRegistry } from '@tequio/cycle/api';
import { type CyclePhase, gatesOutOf, reasonsAtGate } from '@tequio/cycle/domain';
import { type WaitingKind, awaitedOfOthers, byUrgency, daysLeft, urgencyOf } from '@tequio/desk/domain';
import type { DeskCycle, DeskWire, OthersItem, WaitingItem } from '@tequio/desk/wire';
import { type AccountActor, type Clock, membershipsIn } from '@tequio/kernel';
import { CLOCK, TransactionRunner, type Tx } from '@tequio/platform/api';
import { type WaitingRow, deskParameters } from './desk-places';
import { awaitedAtAll, placesOfMine, sheetsOfLiaison, waitingStatements } from './waiting-statements';

interface PlaceRow extends DeskCycle {
  readonly id: string;
  readonly phase: CyclePhase;
  readonly today: string;
  readonly dueOn: string | null;
  readonly since: string;
  readonly isFacilitated: boolean;
}

interface SheetRow extends Omit<WaitingRow, 'kind' | 'count'> {
  readonly content: CommitmentContent;
  readonly secretariatId: string;
  readonly termStart: string | null;
  readonly termEnd: string | null;
}

/** Everything that waits for one person, over all his secretariats, read at one moment. */
@Injectable()
export class DeskOfAccount {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
    private readonly gates: PhaseFactRegistry,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: AccountActor): Promise<DeskWire> {
    return this.transactions.read(async (tx) => {
      const parameters = deskParameters(actor, this.clock.now());
      const rows: WaitingRow[] = [];
      for (const statement of waitingStatements) rows.push(...(await tx.query<WaitingRow>(statement, parameters)));
      rows.push(...(await this.incompleteSheets(tx, actor, parameters)));
      const places = await tx.query<PlaceRow>(placesOfMine, parameters);
      rows.push(...(await this.openGates(tx, places)));
      const items = rows.map(waitingItem).sort(byUrgency);
      return {
        items,
        others: awaitedOfOthers(await tx.query<OthersItem>(awaitedAtAll, parameters), items),
        cycles: places.map(({ slug, entityName, cycleNumber, phase, path }) => ({ slug, entityName, cycleNumber, phase, path })),
      };
    });
  }

  private async incompleteSheets(tx: Tx, actor: AccountActor, parameters: readonly unknown[]): Promise<WaitingRow[]> {
    const sheets = await tx.query<SheetRow>(sheetsOfLiaison, parameters);
    return sheets.flatMap(({ content, secretariatId, termStart, termEnd, ...row }) => {
      const term = termStart !== null && termEnd !== null ? { start: termStart, end: termEnd } : null;
      const liaisonOrganisationIds = membershipsIn(actor, secretariatId).flatMap(({ organisationId }) => (organisationId === null ? [] : [organisationId]));
      const missing = whatIsMissing({ content, term, liaisonOrganisationIds });
      const [first] = missing;
      return first ? [{ ...row, kind: 'commitment.complete', count: missing.length, path: `${row.path}#${first.at}` }] : [];
    });
  }

  /** One cycle in work a secretariat: what is asked here grows with the secretariats one person facilitates, not with their work. */
  private async openGates(tx: Tx, places: readonly PlaceRow[]): Promise<WaitingRow[]> {
    const rows: WaitingRow[] = [];
    for (const place of places.filter(({ isFacilitated, phase }) => isFacilitated && phase !== 'closed')) {
      const names = gatesOutOf(place.phase);
      const known = await this.gates.factsOf(tx, await this.cycles.requireCycle(tx, place.id), names, false);
      if (names.some((gate) => reasonsAtGate(gate, known).length > 0)) continue;
      const { slug, entityName, cycleNumber, today, dueOn, since, path } = place;
      rows.push({ kind: 'phase.move', subjectId: place.id, slug, entityName, cycleNumber, today, title: '', count: 1, path, dueOn, since });
    }
    return rows;
  }
}

function waitingItem({ kind, subjectId, today, ...row }: WaitingRow): WaitingItem {
  const left = daysLeft(row.dueOn, today);
  // The statements name their kinds; the database tests hold them to the domain's list
  return { ...row, kind: kind as WaitingKind, id: `${kind} ${subjectId}`, daysLeft: left, urgency: urgencyOf(left) };
}
