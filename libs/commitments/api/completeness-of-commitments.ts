import { Injectable } from '@nestjs/common';
import type { CycleInWork } from '@tequio/cycle/api';
import type { Tx } from '@tequio/platform/api';
import { SecretariatDirectory } from '@tequio/secretariat/api';
import { type CommitmentContent, type MissingPart, type Term, whatIsMissing } from '@tequio/commitments/domain';

/** Asks the rule about the commitments of a cycle, with the facts it needs from the secretariat read once. */
@Injectable()
export class CompletenessOfCommitments {
  constructor(private readonly secretariats: SecretariatDirectory) {}

  async inCycle(tx: Pick<Tx, 'query'>, cycle: CycleInWork): Promise<(content: CommitmentContent) => readonly MissingPart[]> {
    const members = await this.secretariats.membersOf(cycle.secretariatId, cycle.now, tx as Tx);
    const term = termOf(cycle);
    return (content) =>
      whatIsMissing({
        content,
        term,
        liaisonOrganisationIds: members.flatMap(({ accountId, organisationId }) =>
          accountId === content.liaisonAccountId && organisationId !== null ? [organisationId] : [],
        ),
      });
  }
}

export function termOf(cycle: Pick<CycleInWork, 'termStart' | 'termEnd'>): Term | null {
  return cycle.termStart !== null && cycle.termEnd !== null ? { start: cycle.termStart, end: cycle.termEnd } : null;
}
