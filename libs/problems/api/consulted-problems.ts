import { Injectable } from '@nestjs/common';
import type { CycleInWork } from '@tequio/cycle/api';
import type { ConsultedTextOwner, ConsultedVersion } from '@tequio/deliberation/api';
import { DraftDirectory } from '@tequio/drafting/api';
import type { DraftContent, Passage } from '@tequio/drafting/domain';
import { type Decision, type Language, allow } from '@tequio/kernel';
import type { Tx } from '@tequio/platform/api';
import { ProblemDirectory } from './problem-directory';
import { ProblemText } from './problem-text';

/** The prioritised problems as a consultation puts them before everybody. */
@Injectable()
export class ConsultedProblems implements ConsultedTextOwner {
  readonly kind = 'problem';

  constructor(
    private readonly problems: ProblemDirectory,
    private readonly drafts: DraftDirectory,
    private readonly text: ProblemText,
  ) {}

  async fix(tx: Tx, cycle: CycleInWork, reason: string): Promise<Decision<readonly ConsultedVersion[]>> {
    const versions: ConsultedVersion[] = [];
    const place = { secretariatId: cycle.secretariatId, cycleId: cycle.id };
    for (const { id, number, title, content, rich } of await this.problems.holdPrioritisedOf(tx, cycle.id)) {
      const says = await this.text.versionContent(tx, id, { content: content as unknown as DraftContent, rich: rich ?? {} });
      const { versionId } = await this.drafts.versionSaying(tx, { kind: 'problem', id }, place, says, reason);
      versions.push({ subjectId: id, versionId, number: String(number), title });
    }
    return allow(versions);
  }

  async publicPassages(version: unknown, language: Language): Promise<readonly Passage[]> {
    return this.text.passages(version, language);
  }
}
