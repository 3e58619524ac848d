import { type DraftContent, type RichTexts, richPart } from '@tequio/drafting/domain';
import type { CommitmentContent, Indicator, Milestone } from './commitment-shape';

export interface Institution {
  readonly id: string;
  readonly name: string;
}

/** What a version of a commitment consists of: institutions with the names of the time, persons only as opaque ids. */
export interface CommitmentVersionContent {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly number: string;
  readonly kind: string | null;
  readonly title: string;
  readonly problemId: string | null;
  readonly statusQuo: string;
  readonly action: string;
  readonly contribution: string;
  readonly values: readonly string[];
  readonly agenda: string | null;
  readonly policyArea: string;
  readonly sdgs: readonly string[];
  readonly lead: Institution | null;
  readonly liaison: string | null;
  readonly coResponsible: readonly Institution[];
  readonly counterpart: Institution | null;
  readonly milestones: readonly Milestone[];
  readonly indicators: readonly Indicator[];
  readonly verificationMeans: string;
  readonly risks: string;
  /** How the formatted texts of it look, by their paths in the sheet. */
  readonly rich?: RichTexts;
}

/** @param organisationNames of the moment of freezing, by id */
export function commitmentVersionContent(
  { id, number }: { readonly id: string; readonly number: string },
  content: CommitmentContent,
  organisationNames: ReadonlyMap<string, string>,
  rich?: RichTexts | null,
): CommitmentVersionContent {
  const { leadOrganisationId, liaisonAccountId, coResponsibleOrganisationIds, counterpartOrganisationId, ...texts } = content;
  const institution = (organisationId: string): Institution => ({ id: organisationId, name: organisationNames.get(organisationId) ?? '' });
  return {
    schemaVersion: 1,
    id,
    number,
    ...texts,
    lead: leadOrganisationId === null ? null : institution(leadOrganisationId),
    liaison: liaisonAccountId,
    coResponsible: coResponsibleOrganisationIds.map(institution),
    counterpart: counterpartOrganisationId === null ? null : institution(counterpartOrganisationId),
    ...richPart(rich),
  };
}

export function organisationIdsOf(content: CommitmentContent): readonly string[] {
  const { leadOrganisationId, coResponsibleOrganisationIds, counterpartOrganisationId } = content;
  return [leadOrganisationId, ...coResponsibleOrganisationIds, counterpartOrganisationId].filter((id) => id !== null);
}

/** The sheet laid out like the draft, with names where the draft has ids: what people compare. */
export function readableContent(sheet: CommitmentVersionContent): DraftContent {
  return {
    title: sheet.title,
    kind: sheet.kind,
    problemId: sheet.problemId,
    statusQuo: sheet.statusQuo,
    action: sheet.action,
    contribution: sheet.contribution,
    values: sheet.values,
    agenda: sheet.agenda,
    policyArea: sheet.policyArea,
    sdgs: sheet.sdgs,
    leadOrganisationId: sheet.lead?.name ?? null,
    liaisonAccountId: sheet.liaison,
    coResponsibleOrganisationIds: sheet.coResponsible.map(({ name }) => name),
    counterpartOrganisationId: sheet.counterpart?.name ?? null,
    milestones: sheet.milestones,
    indicators: sheet.indicators,
    verificationMeans: sheet.verificationMeans,
    risks: sheet.risks,
  };
}
