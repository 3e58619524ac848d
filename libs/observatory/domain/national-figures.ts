/** The numbers of the national page, in the order in which they are told. */
export const nationalFigures = [
  'entitiesParticipating',
  'entitiesMissing',
  'secretariatsInstalled',
  'entitiesWithPlan',
  'plansPublished',
  'commitments',
  'entitiesRenewing',
  'authorities',
  'civilSocietyOrganisations',
] as const;
export type NationalFigure = (typeof nationalFigures)[number];

/**
 * Nobody recorded which authorities and organisations take part in the country: the official figure has nothing of
 * ours to stand beside, and counting the few seats that are known would be a different number.
 */
export const figuresWithoutRecords: readonly NationalFigure[] = ['authorities', 'civilSocietyOrganisations'];

export function hasRecords(figure: NationalFigure): boolean {
  return !figuresWithoutRecords.includes(figure);
}

export function isNationalFigure(text: string): text is NationalFigure {
  return (nationalFigures as readonly string[]).includes(text);
}

/** What was counted minus what is claimed; null where one of the two is not known. */
export function differenceOf(computed: number | null, claimed: number | null): number | null {
  return computed === null || claimed === null ? null : computed - claimed;
}
