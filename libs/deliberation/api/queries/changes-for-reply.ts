import { Injectable } from '@nestjs/common';
import { CycleDirectory } from '@tequio/cycle/api';
import { DraftDirectory } from '@tequio/drafting/api';
import type { AccountActor, Language, SubjectKind } from '@tequio/kernel';
import { type RowReader, Sql, orRefuse } from '@tequio/platform/api';
import { may } from '@tequio/deliberation/domain';
import type { ChangesWire } from '@tequio/deliberation/wire';
import { ChangedWords } from '../changed-words';
import { contributionNotFound } from '../commands/reply-to-contributions';
import { contributionFacts } from '../contribution-facts';

interface SpokenOf {
  readonly cycleId: string;
  readonly kind: SubjectKind;
  readonly subjectId: string;
  readonly versionId: string | null;
}

const spokenOf = `SELECT cycle_id AS "cycleId", subject_kind AS kind, subject_id AS "subjectId", version_id AS "versionId" FROM contribution WHERE id = $1`;

// A reply points at what is new; older versions than these are history
const latestVersions = `SELECT id, frozen_at AS "frozenAt" FROM text_version WHERE subject_kind = $1 AND subject_id = $2 ORDER BY number DESC LIMIT 5`;

/** For whoever answers: which words of the text have changed since the contribution spoke of it. */
@Injectable()
export class ChangesForReply {
  private readonly reader: RowReader;

  constructor(
    private readonly sql: Sql,
    private readonly cycles: CycleDirectory,
    private readonly drafts: DraftDirectory,
    private readonly changed: ChangedWords,
  ) {
    this.reader = { query: (text, params) => this.sql.many(text, params) };
  }

  async read(actor: AccountActor, contributionId: string, language: Language): Promise<ChangesWire> {
    const about = await this.sql.one<SpokenOf>(spokenOf, [contributionId]);
    if (!about) return orRefuse(contributionNotFound);
    orRefuse(may(actor, 'contribution.reply', contributionFacts(await this.cycles.requireCycle(null, about.cycleId))));
    const versions = [];
    for (const { id, frozenAt } of await this.sql.many<{ id: string; frozenAt: string }>(latestVersions, [about.kind, about.subjectId])) {
      const later = await this.drafts.version(this.reader, id);
      const earlier = await this.changed.earlierOf(this.reader, about.versionId, later);
      if (!earlier) continue;
      const passages = (await this.changed.between(this.reader, earlier, later, language)).map(({ path, label, segments }) => ({ path, label, segments }));
      versions.push({ id, number: later.number, frozenAt, passages });
    }
    return { versions };
  }
}
