import { Injectable } from '@nestjs/common';
import { DraftDirectory } from '@tequio/drafting/api';
import { type Actor, type Language, anonymous } from '@tequio/kernel';
import { RefusalTexts, Sql } from '@tequio/platform/api';
import { SecretariatDirectory } from '@tequio/secretariat/api';
import { may } from '@tequio/deliberation/domain';
import type { ConsultationHeadWire, ConsultationOfEntityWire, ConsultedTextPageWire, ConsultedTextWire, PublicConsultationWire, PublicLedgerWire } from '@tequio/deliberation/wire';
import { type ConsultationAtHand, ConsultationDirectory, type ConsultedTextFound, consultationFacts } from '../consultation-directory';
import { ConsultedTexts } from '../consulted-texts';
import { type LedgerQuestion, PublicContributions } from './public-contributions';

const countsByText = `
  SELECT subject_kind AS kind, subject_id AS "subjectId", count(*)::int AS contributions
  FROM contribution WHERE cycle_id = $1 AND visibility = 'shown' GROUP BY 1, 2`;

// A secretariat consults once in a year or two: these are few
const cyclesOfEntity = `
  SELECT DISTINCT c.number FROM consultation k JOIN cycle c ON c.id = k.cycle_id JOIN secretariat s ON s.id = c.secretariat_id JOIN entity e ON e.id = s.entity_id
  WHERE e.slug = $1 ORDER BY c.number DESC LIMIT 5`;

/** What anybody reads of a consultation. Where nothing has been put before the public there is nothing: 404. */
@Injectable()
export class PublicConsultation {
  constructor(
    private readonly sql: Sql,
    private readonly consultations: ConsultationDirectory,
    private readonly consulted: ConsultedTexts,
    private readonly drafts: DraftDirectory,
    private readonly secretariats: SecretariatDirectory,
    private readonly contributions: PublicContributions,
    private readonly texts: RefusalTexts,
  ) {}

  /** The latest round of every cycle that has consulted; empty where none has. */
  async ofEntity(slug: string): Promise<readonly ConsultationOfEntityWire[]> {
    const found: ConsultationOfEntityWire[] = [];
    for (const { number } of await this.sql.many<{ number: number }>(cyclesOfEntity, [slug])) {
      const { consultation, standing } = await this.consultations.at(slug, number);
      found.push({ cycle: number, opensOn: consultation.opensOn, closesOn: consultation.closesOn, standing });
    }
    return found;
  }

  async overview(slug: string, number: number, language: Language): Promise<PublicConsultationWire> {
    const found = await this.consultations.at(slug, number);
    const { cycle, consultation } = found;
    const counts = await this.sql.many<{ kind: string; subjectId: string; contributions: number }>(countsByText, [cycle.id]);
    const texts = await this.consultations.texts(this.consultations.reader, consultation.id);
    return {
      consultation: this.head(found, anonymous, language),
      texts: texts.map((text) => ({
        ...wireOf(text),
        contributions: counts.find(({ kind, subjectId }) => kind === text.kind && subjectId === text.subjectId)?.contributions ?? 0,
      })),
      coverage: await this.contributions.coverage(cycle),
      replyTerm: { businessDays: await this.secretariats.rule(cycle.secretariatId, 'reply-business-days', cycle.now) },
      overview: cycle.overview,
    };
  }

  async text(actor: Actor, slug: string, number: number, kind: string, textNumber: string, page: number, language: Language): Promise<ConsultedTextPageWire> {
    const found = await this.consultations.at(slug, number);
    const { reader } = this.consultations;
    const text = await this.consultations.text(reader, found.consultation.id, kind, textNumber);
    const version = await this.drafts.version(reader, text.versionId);
    return {
      consultation: this.head(found, actor, language),
      text: wireOf(text),
      passages: await this.consulted.publicPassages(text.kind, version.canonicalJson, language, reader),
      contributions: await this.contributions.page(found.cycle, { filter: 'all', text, page, pageSize: 20 }, language),
    };
  }

  async ledger(slug: string, number: number, question: LedgerQuestion, language: Language): Promise<PublicLedgerWire> {
    const found = await this.consultations.at(slug, number);
    return {
      consultation: this.head(found, anonymous, language),
      texts: (await this.consultations.texts(this.consultations.reader, found.consultation.id)).map(wireOf),
      coverage: await this.contributions.coverage(found.cycle),
      ...(await this.contributions.page(found.cycle, question, language)),
    };
  }

  head({ cycle, consultation, standing }: ConsultationAtHand, actor: Actor, language: Language): ConsultationHeadWire {
    const { contribute } = this.texts.reasonsOf({ contribute: may(actor, 'contribution.contribute', consultationFacts(cycle, standing)) }, language);
    const { entitySlug, entityName, secretariatName, timeZone, today } = cycle;
    const { round, opensOn, closesOn } = consultation;
    return { entity: { slug: entitySlug, name: entityName }, secretariatName, timeZone, cycle: cycle.number, round, opensOn, closesOn, today, standing, contribute };
  }
}

export function wireOf({ kind, number, title, versionNumber, versionHash }: ConsultedTextFound): ConsultedTextWire {
  return { kind, number, title, versionNumber, versionHash };
}
