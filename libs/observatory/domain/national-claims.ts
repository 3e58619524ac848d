import { isLocalDate, type LocalDate } from '@tequio/kernel';
import type { NationalFigure } from './national-figures';

export const claimKinds = ['exact', 'more-than'] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** What an institution said a figure was, and where it said so. */
export interface NationalClaim {
  readonly figure: NationalFigure;
  readonly value: number;
  readonly kind: ClaimKind;
  readonly asOf: LocalDate;
  readonly source: string;
}

const figureOfClaim: Readonly<Record<string, NationalFigure>> = {
  entities_participating: 'entitiesParticipating',
  entities_missing: 'entitiesMissing',
  secretariats_installed: 'secretariatsInstalled',
  plans_published: 'plansPublished',
  // The claim counts twelve plans; this is how many entities it names.
  entities_with_plan_named: 'entitiesWithPlan',
  commitments: 'commitments',
  entities_renewing: 'entitiesRenewing',
  authorities: 'authorities',
  civil_society_organisations: 'civilSocietyOrganisations',
};

/** Reads the file of claims; says which part of it cannot be understood, because a claim half read would be a false one. */
export function readNationalClaims(file: unknown): readonly NationalClaim[] {
  if (!isObject(file) || !isObject(file['claims'])) throw new Error('The file of claims holds no "claims"');
  const { source, as_of: asOf, claims } = file;
  if (typeof source !== 'string' || source.trim() === '') throw new Error('The claims name no source');
  if (typeof asOf !== 'string' || !isLocalDate(asOf)) throw new Error('The claims have no day ("as_of")');
  return Object.entries(claims).map(([name, said]) => {
    const figure = figureOfClaim[name];
    if (!figure) throw new Error(`The claim "${name}" is of no figure that we count`);
    return { figure, asOf, source, ...valueOf(name, said) };
  });
}

function valueOf(name: string, said: unknown): { readonly value: number; readonly kind: ClaimKind } {
  const { value, kind } = isObject(said) ? said : { value: said, kind: 'exact' };
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw new Error(`The claim "${name}" is no whole number`);
  if (kind !== 'exact' && kind !== 'more_than') throw new Error(`The claim "${name}" is of an unknown kind`);
  return { value, kind: kind === 'more_than' ? 'more-than' : 'exact' };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
