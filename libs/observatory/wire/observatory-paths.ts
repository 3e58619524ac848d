import { type NationalFigure, nationalFigures } from '@tequio/observatory/domain';

export const observatoryApi = {
  summary: '/api/v1/national/summary',
  overview: '/api/v1/national/overview',
  entities: '/api/v1/national/entities',
  records: (figure: NationalFigure, page = 1) => `/api/v1/national/figures/${figure}/records${page > 1 ? `?page=${page}` : ''}`,
  search: '/api/v1/search',
  searchFilters: '/api/v1/search/filters',
} as const;

/** The last part of the address of each figure's records: `/datos/planes-publicados`. */
const slugOfFigure: Readonly<Record<NationalFigure, string>> = {
  entitiesParticipating: 'entidades-participantes',
  entitiesMissing: 'entidades-que-faltan',
  secretariatsInstalled: 'secretariados-instalados',
  entitiesWithPlan: 'entidades-con-plan',
  plansPublished: 'planes-publicados',
  commitments: 'compromisos',
  entitiesRenewing: 'entidades-que-renuevan',
  authorities: 'autoridades',
  civilSocietyOrganisations: 'organizaciones',
};

export function figureOfSlug(slug: string): NationalFigure | null {
  return nationalFigures.find((figure) => slugOfFigure[figure] === slug) ?? null;
}

/** Pages, without language. */
export const observatoryPages = {
  country: '/',
  data: '/datos',
  records: (figure: NationalFigure) => `/datos/${slugOfFigure[figure]}`,
  search: '/buscar',
  entity: (slug: string) => `/entidades/${slug}`,
  plan: (slug: string, plan: number | string) => `/entidades/${slug}/planes/${plan}`,
  commitment: (slug: string, plan: number | string, number: string) => `/entidades/${slug}/planes/${plan}/compromisos/${number.toLowerCase()}`,
  edition: (slug: string, plan: number | string, edition: number | string) => `/entidades/${slug}/planes/${plan}/ediciones/${edition}`,
} as const;
