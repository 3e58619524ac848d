import type { CommitmentContent, Indicator } from './commitment-shape';
import { type Term, whatIsMissingInSchedule } from './milestone-schedule';
import type { MissingPart } from './missing-part';

export interface CompletenessFacts {
  readonly content: CommitmentContent;
  readonly term: Term | null;
  /** Institutions the liaison holds an appointment in force for, in this secretariat. */
  readonly liaisonOrganisationIds: readonly string[];
}

/**
 * Puntual, realizable, relevante, medible: everything that still lacks, in the order of the sheet.
 * A commitment is complete when the list is empty; advice on style is never part of it.
 */
export function whatIsMissing({ content, term, liaisonOrganisationIds }: CompletenessFacts): readonly MissingPart[] {
  const missing: MissingPart[] = [];
  const lacks = (condition: boolean, code: string, at: string) => {
    if (condition) missing.push({ code, at });
  };
  const { leadOrganisationId: lead, liaisonAccountId: liaison } = content;
  lacks(content.title.trim() === '', 'commitments.title-missing', 'title');
  lacks(content.kind === null, 'commitments.kind-missing', 'kind');
  lacks(content.values.length === 0, 'commitments.value-missing', 'values');
  lacks(lead === null, 'commitments.lead-missing', 'leadOrganisationId');
  lacks(liaison === null, 'commitments.liaison-missing', 'liaisonAccountId');
  lacks(liaison !== null && lead !== null && !liaisonOrganisationIds.includes(lead), 'commitments.liaison-not-of-lead', 'liaisonAccountId');
  missing.push(...whatIsMissingInSchedule(content.milestones, term));
  missing.push(...whatIsMissingInIndicators(content.indicators));
  lacks(content.verificationMeans.trim() === '', 'commitments.verification-missing', 'verificationMeans');
  return missing;
}

/** One measurable indicator is enough; those that are begun have to be measurable too. */
function whatIsMissingInIndicators(indicators: readonly Indicator[]): readonly MissingPart[] {
  if (indicators.length === 0) return [{ code: 'commitments.indicators-missing', at: 'indicators' }];
  return indicators.flatMap(({ id, name, baseline, target, unit }, index) => {
    const at = (cell: string) => ({ at: `indicators.${id}.${cell}`, params: { n: index + 1 } });
    return [
      ...(name.trim() === '' ? [{ code: 'commitments.indicator-without-name', ...at('name') }] : []),
      ...(baseline === null ? [{ code: 'commitments.indicator-without-baseline', ...at('baseline') }] : []),
      ...(target === null ? [{ code: 'commitments.indicator-without-target', ...at('target') }] : []),
      ...(unit.trim() === '' ? [{ code: 'commitments.indicator-without-unit', ...at('unit') }] : []),
    ];
  });
}
