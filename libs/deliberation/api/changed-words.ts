import { Injectable } from '@nestjs/common';
import { DraftDirectory, type StoredVersion } from '@tequio/drafting/api';
import { type Decision, type Language, type Subject, allow, refuseWith } from '@tequio/kernel';
import type { RowReader, Tx } from '@tequio/platform/api';
import type { ReplyRequest } from '@tequio/deliberation/wire';
import { ConsultedTexts } from './consulted-texts';

/** What a reply's links keep of a change. */
export interface ShownChange {
  readonly earlierVersionId: string | null;
  readonly passagePath: string | null;
}

interface SpokenOf {
  readonly subjectKind: Subject['kind'];
  readonly subjectId: string;
  readonly versionId: string | null;
}

const versionBefore = `
  SELECT id FROM text_version WHERE subject_kind = $1 AND subject_id = $2 AND number < $3 ORDER BY number DESC LIMIT 1`;

/** Ties a reply to the very words it changed. Versions never change, so what is compared once stays so. */
@Injectable()
export class ChangedWords {
  constructor(
    private readonly drafts: DraftDirectory,
    private readonly consulted: ConsultedTexts,
  ) {}

  /** The passage of the version that carries the change must say something else than the version people spoke of. */
  async shown(tx: Tx, answered: readonly SpokenOf[], { versionId, passagePath }: ReplyRequest): Promise<Decision<ShownChange>> {
    if (!passagePath) return allow({ earlierVersionId: null, passagePath: null });
    if (!versionId) return refuseWith('invalid', 'deliberation.change-needs-its-version', { at: 'versionId' });
    const later = await this.drafts.version(tx, versionId);
    if (answered.some(({ subjectKind, subjectId }) => subjectKind !== later.subject.kind || subjectId !== later.subject.id)) {
      return refuseWith('invalid', 'deliberation.reply-shows-one-text', { at: 'contributionIds' });
    }
    const earlier = await this.earlierOf(tx, answered[0]?.versionId ?? null, later);
    if (!earlier) return refuseWith('invalid', 'deliberation.passage-did-not-change', { at: 'passagePath' });
    const passages = await this.between(tx, earlier, later, 'es');
    const changed = passages.some(({ path }) => path === passagePath);
    return changed ? allow({ earlierVersionId: earlier.versionId, passagePath }) : refuseWith('invalid', 'deliberation.passage-did-not-change', { at: 'passagePath' });
  }

  /** What changed from one version to the other, of what everybody may read: a reply that points at it makes it public. */
  async between(reader: RowReader, earlier: StoredVersion, later: StoredVersion, language: Language) {
    const { kind } = later.subject;
    if (kind === 'cycle') return [];
    const shown = await this.consulted.publicPaths(kind, [earlier.canonicalJson, later.canonicalJson], reader);
    const compared = await this.drafts.compare(reader, kind, JSON.parse(earlier.canonicalJson), JSON.parse(later.canonicalJson), language);
    return compared.filter(({ path, changed }) => changed && shown.has(path));
  }

  /** The version that was spoken of; said outside a consultation, the one before. */
  async earlierOf(reader: RowReader, spokenOf: string | null, later: StoredVersion): Promise<StoredVersion | null> {
    if (spokenOf !== null) {
      const earlier = await this.drafts.version(reader, spokenOf);
      if (earlier.number < later.number) return earlier;
    }
    const [before] = await reader.query<{ id: string }>(versionBefore, [later.subject.kind, later.subject.id, later.number]);
    return before ? this.drafts.version(reader, before.id) : null;
  }
}
