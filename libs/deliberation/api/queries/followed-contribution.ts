import { Injectable } from '@nestjs/common';
import { CycleDirectory, type CycleInWork } from '@tequio/cycle/api';
import { DraftDirectory } from '@tequio/drafting/api';
import type { Language, SubjectKind } from '@tequio/kernel';
import { Sql, notFound } from '@tequio/platform/api';
import { type ChangedByWire, type ChangedWordsWire, type FollowedContributionWire, deliberationPages } from '@tequio/deliberation/wire';
import { ChangedWords } from '../changed-words';
import { ConsultationDirectory } from '../consultation-directory';
import { ConsultedTexts } from '../consulted-texts';
import { PublishedPlaces } from '../published-places';
import { PublicContributions, type PublicRow, shown } from './public-contributions';

const cycleOfFolio = `SELECT cycle_id AS "cycleId", version_id AS "versionId" FROM contribution WHERE folio = $1`;

/** One contribution by its folio, without an account: what has become of it, and the very words it changed. */
@Injectable()
export class FollowedContribution {
  constructor(
    private readonly sql: Sql,
    private readonly cycles: CycleDirectory,
    private readonly consultations: ConsultationDirectory,
    private readonly consulted: ConsultedTexts,
    private readonly drafts: DraftDirectory,
    private readonly contributions: PublicContributions,
    private readonly published: PublishedPlaces,
    private readonly changed: ChangedWords,
  ) {}

  async byFolio(written: string, language: Language): Promise<FollowedContributionWire> {
    const folio = written.trim().toUpperCase();
    const place = await this.sql.one<{ cycleId: string; versionId: string | null }>(cycleOfFolio, [folio]);
    if (!place) return notFound('deliberation.folio-not-found');
    const cycle = await this.cycles.requireCycle(null, place.cycleId);
    const row = await this.contributions.row(folio, cycle.today, language);
    return {
      contribution: shown(row, language),
      place: { entitySlug: cycle.entitySlug, entityName: cycle.entityName, cycle: cycle.number, timeZone: cycle.timeZone },
      textPath: row.number !== null && row.kind !== 'cycle' ? deliberationPages.text(cycle.entitySlug, cycle.number, row.kind, row.number) : null,
      publishedPath: await this.publishedPath(cycle, row.kind, row.subjectId),
      passageLabel: await this.passageLabel(row, place.versionId, language),
      change: await this.change(row, language),
    };
  }

  /** The words of a text that contributions changed, each with its folio; nothing of a text that nobody has been shown. */
  async changesOf(kind: string, subjectId: string, language: Language): Promise<ChangedByWire[]> {
    const changes: ChangedByWire[] = [];
    for (const row of await this.contributions.changedBy(kind, subjectId, '9999-12-31', language)) {
      const change = await this.change(row, language);
      if (change) changes.push({ folio: row.folio, change });
    }
    return changes;
  }

  private async publishedPath(cycle: CycleInWork, kind: SubjectKind, subjectId: string): Promise<string | null> {
    return kind === 'cycle' ? null : this.published.pathOf(cycle, kind, subjectId);
  }

  private async passageLabel(row: PublicRow, versionId: string | null, language: Language): Promise<string | null> {
    if (row.passagePath === null || versionId === null || row.visibility !== 'shown' || row.kind === 'cycle') return null;
    const { reader } = this.consultations;
    const { canonicalJson } = await this.drafts.version(reader, versionId);
    const passages = await this.consulted.publicPassages(row.kind, canonicalJson, language, reader);
    return passages.find(({ path }) => path === row.passagePath)?.label ?? null;
  }

  /**
   * Only the passage the reply points at: whoever replies with it makes these words public, and no others of a version
   * that no edition says yet.
   */
  private async change(row: PublicRow, language: Language): Promise<ChangedWordsWire | null> {
    if (row.changedPath === null || row.versionId === null || row.earlierVersionId === null) return null;
    const { reader } = this.consultations;
    const earlier = await this.drafts.version(reader, row.earlierVersionId);
    const later = await this.drafts.version(reader, row.versionId);
    const passage = (await this.changed.between(reader, earlier, later, language)).find(({ path }) => path === row.changedPath);
    return passage ? { label: passage.label, earlierVersion: earlier.number, laterVersion: later.number, segments: passage.segments } : null;
  }
}
