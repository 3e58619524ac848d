import { Injectable } from '@nestjs/common';
import type { CycleInWork } from '@tequio/cycle/api';
import type { ConsultedTextOwner, ConsultedVersion } from '@tequio/deliberation/api';
import { DraftDirectory } from '@tequio/drafting/api';
import type { Passage } from '@tequio/drafting/domain';
import { type Decision, type Language, allow } from '@tequio/kernel';
import type { Tx } from '@tequio/platform/api';
import type { CommitmentVersionContent } from '@tequio/commitments/domain';
import { CommitmentDirectory } from './commitment-directory';
import { CommitmentDraft } from './commitment-draft';

/** The commitments of the plan as a consultation puts them before everybody. */
@Injectable()
export class ConsultedCommitments implements ConsultedTextOwner {
  readonly kind = 'commitment';

  constructor(
    private readonly commitments: CommitmentDirectory,
    private readonly drafts: DraftDirectory,
    private readonly draft: CommitmentDraft,
  ) {}

  async fix(tx: Tx, cycle: CycleInWork, reason: string): Promise<Decision<readonly ConsultedVersion[]>> {
    const versions: ConsultedVersion[] = [];
    const place = { secretariatId: cycle.secretariatId, cycleId: cycle.id };
    for (const { id, number, title, content, rich } of await this.commitments.ofCycle(tx, cycle.id)) {
      const says = await this.draft.versionContent(tx, id, { content, rich: rich ?? {} });
      const { versionId } = await this.drafts.versionSaying(tx, { kind: 'commitment', id }, place, says, reason);
      versions.push({ subjectId: id, versionId, number, title });
    }
    return allow(versions);
  }

  /** Institutions answer in public; the person who is their liaison has not chosen to be named. */
  async publicPassages(version: unknown, language: Language, reader: Pick<Tx, 'query'>): Promise<readonly Passage[]> {
    const sheet: CommitmentVersionContent = { ...(version as CommitmentVersionContent), liaison: null };
    return (await this.draft.passages(sheet, language, reader)).filter(({ path }) => path !== 'liaisonAccountId');
  }
}
