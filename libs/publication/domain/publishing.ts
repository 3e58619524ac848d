import { type Refusal, refusal } from '@tequio/kernel';

export interface PublishingFacts {
  /** The hash the facilitator saw. */
  readonly versionHash: string;
  /** The text being decided; null while no version is frozen. */
  readonly ballot: { readonly versionHash: string; readonly versionNumber: number; readonly textEdited: boolean } | null;
  readonly alreadyPublished: { readonly number: number } | null;
  readonly missingSectors: readonly { readonly code: string; readonly label: string }[];
  readonly openObjections: number;
  /** Folios of contributions that nobody has answered yet (product §3: no plan is published over them). */
  readonly unanswered: readonly string[];
  /** Vacancies alone never publish a plan. */
  readonly anySectorApproved: boolean;
}

/** Every reason why this exact version cannot become an edition. */
export function reasonsAgainstPublishing(facts: PublishingFacts): readonly Refusal[] {
  const { ballot } = facts;
  if (!ballot) return [refusal('conflict', 'publication.no-version-yet')];
  const reasons: Refusal[] = [];
  if (ballot.versionHash !== facts.versionHash) {
    reasons.push(
      refusal('conflict', 'publication.version-changed-since', {
        at: 'versionHash',
        params: { number: ballot.versionNumber },
        facts: { versionHash: ballot.versionHash, versionNumber: ballot.versionNumber },
      }),
    );
  }
  if (facts.alreadyPublished) {
    reasons.push(refusal('conflict', 'publication.already-published', { params: { number: facts.alreadyPublished.number } }));
    return reasons;
  }
  if (ballot.textEdited) reasons.push(refusal('conflict', 'publication.text-edited-since', { params: { number: ballot.versionNumber } }));
  for (const sector of facts.missingSectors) {
    reasons.push(refusal('conflict', 'publication.sector-missing', { params: { sector: sector.label }, facts: { sectorCode: sector.code } }));
  }
  if (facts.openObjections > 0) reasons.push(refusal('conflict', 'publication.open-objections', { params: { count: facts.openObjections } }));
  if (facts.unanswered.length > 0) {
    reasons.push(refusal('conflict', 'publication.contributions-unanswered', { params: { count: facts.unanswered.length, folios: facts.unanswered.slice(0, 5).join(', ') } }));
  }
  if (facts.missingSectors.length === 0 && !facts.anySectorApproved) reasons.push(refusal('conflict', 'publication.nobody-approved'));
  return reasons;
}
