import type { PublicCommitment } from '@tequio/commitments/wire';
import type { PhaseTraceWire } from '@tequio/cycle/wire';
import { nationalFigures } from '@tequio/observatory/domain';
import type { EntityStanding, FigureWire, NationalOverview, SearchAnswer, SearchFilters } from '@tequio/observatory/wire';
import type { PublicPlan } from '@tequio/plan/wire';
import type { PublicEdition } from '@tequio/publication/wire';

export function newStanding(more: Partial<EntityStanding> = {}): EntityStanding {
  return {
    code: 'MX-DUR',
    name: 'Durango',
    shortName: 'Durango',
    slug: 'durango',
    stage: 'renewing',
    participates: true,
    hasSecretariat: true,
    hasPlan: true,
    renews: true,
    declaredOn: '2015-03-09',
    installedOn: '2015-04-10',
    firstPlanOn: '2015-08-25',
    plans: 1,
    commitments: 6,
    daysToPlan: 137,
    isStalled: false,
    stalledDays: null,
    ...more,
  };
}

export function newFigure(computed: number | null, claimed: number, kind: 'exact' | 'more-than' = 'exact'): FigureWire {
  return { computed, claimed, difference: computed === null ? null : computed - claimed, claim: { value: claimed, kind, asOf: '2018-12-31', source: 'INAI/001/19' } };
}

export function newOverview(): NationalOverview {
  const same = Object.fromEntries(nationalFigures.map((figure) => [figure, newFigure(5, 5)])) as Record<(typeof nationalFigures)[number], FigureWire>;
  return {
    asOf: '2018-12-31',
    today: '2019-01-15',
    figures: { ...same, plansPublished: newFigure(10, 12), civilSocietyOrganisations: newFigure(null, 120, 'more-than') },
    entities: [
      newStanding(),
      newStanding({ code: 'MX-PUE', slug: 'puebla', shortName: 'Puebla', stage: 'outside', participates: false, hasSecretariat: false, hasPlan: false, renews: false, daysToPlan: null }),
      newStanding({ code: 'MX-NLE', slug: 'nuevo-leon', shortName: 'Nuevo León', stage: 'secretariat', hasPlan: false, renews: false, daysToPlan: null, isStalled: true, stalledDays: 788 }),
      newStanding({ code: 'MX-CHH', slug: 'chihuahua', shortName: 'Chihuahua', stage: 'secretariat', installedOn: null, hasPlan: false, renews: false, daysToPlan: null, isStalled: true }),
      newStanding({ code: 'MX-ZAC', slug: 'zacatecas', shortName: 'Zacatecas', firstPlanOn: null, daysToPlan: null }),
    ],
    funnel: [
      { step: 'participating', entities: 4, shareOfPrevious: null },
      { step: 'secretariat', entities: 4, shareOfPrevious: 1 },
      { step: 'plan', entities: 2, shareOfPrevious: 0.5 },
      { step: 'renewing', entities: 2, shareOfPrevious: 1 },
    ],
    agendas: [{ code: 'medio-ambiente', label: 'Medio ambiente', commitments: 10 }],
    timeToPlan: { medianDays: 137, known: 1, unknown: 1 },
  };
}

export function newHistoricPlan(more: Partial<PublicPlan> = {}): PublicPlan {
  return {
    id: 'plan',
    cycleId: 'cycle',
    number: 1,
    title: 'Primer Plan de Acción Local de Durango',
    origin: 'historic',
    entity: { code: 'MX-DUR', name: 'Durango', shortName: 'Durango', slug: 'durango', timeZone: 'America/Monterrey' },
    term: { start: null, end: null },
    publication: { on: '2015-08-25', precision: 'day', source: 'INAI/001/19' },
    edition: null,
    introduction: null,
    vision: null,
    method: null,
    rich: null,
    problems: [],
    commitments: [{ id: 'one', number: '1', kind: 'puntual', title: 'Agua limpia', agenda: 'medio-ambiente', lead: null }],
    ...more,
  };
}

export function newPublishedPlan(): PublicPlan {
  return newHistoricPlan({
    number: 2,
    origin: 'work',
    title: 'Segundo plan',
    term: { start: '2019-01-01', end: '2019-12-31' },
    edition: { number: 1, hash: 'e'.repeat(64), planVersionHash: 'a'.repeat(64) },
    introduction: 'De dónde viene.\nA quién sirve.',
    vision: 'Respirar.',
    problems: [{ id: 'smoke', number: 1, title: 'Contaminación de ladrilleras', agenda: 'medio-ambiente' }],
  });
}

export function newEdition(more: Partial<PublicEdition> = {}): PublicEdition {
  return {
    id: 'edition',
    number: 1,
    hash: 'e'.repeat(64),
    previousHash: null,
    planVersionHash: 'a'.repeat(64),
    publishedAt: '2019-01-15T18:00:00.000Z',
    entity: { name: 'Durango', shortName: 'Durango', slug: 'durango', timeZone: 'America/Monterrey' },
    planNumber: 2,
    nextNumber: null,
    approvalsBySector: [
      {
        code: 'osc',
        label: 'Sociedad civil',
        required: true,
        approved: true,
        waived: false,
        seats: [
          { seatId: 'seat', organisation: { id: 'org', name: 'Colectivo Aire Limpio' }, stance: 'approve-with-observations', by: 'somebody', at: '2019-01-15T18:00:00.000Z' },
        ],
      },
      { code: 'garante', label: 'Autoridad garante', required: true, approved: false, waived: true, seats: [{ seatId: 'empty', organisation: null, stance: 'vacant', by: null, at: null }] },
    ],
    waivedSectors: ['Autoridad garante'],
    content: {
      title: 'Segundo plan',
      introduction: 'De dónde viene.',
      problems: [{ id: 'smoke', number: 1, title: 'Contaminación de ladrilleras', agenda: 'medio-ambiente', content: { whatHappens: 'Humo negro desde la madrugada' } }],
      commitments: [{ id: 'one', number: '1', kind: 'puntual', title: 'Padrón abierto', lead: { id: 'org', name: 'Contraloría' } }],
    },
    jsonHref: '/api/v1/editions/edition',
    ...more,
  };
}

export function newPublishedCommitment(more: Partial<PublicCommitment> = {}): PublicCommitment {
  return {
    id: 'one',
    number: '1',
    title: 'Padrón abierto de ladrilleras',
    kind: 'puntual',
    entity: { slug: 'durango', name: 'Durango' },
    planNumber: 2,
    publishedOn: '2019-01-15',
    isHistoric: false,
    edition: { id: 'edition', hash: 'e'.repeat(64) },
    agenda: { code: 'medio-ambiente', label: 'Medio ambiente' },
    problem: { id: 'smoke', number: 1, title: 'Contaminación de ladrilleras' },
    content: {
      title: 'Padrón abierto de ladrilleras',
      action: 'Publicar el padrón.',
      statusQuo: 'Nadie lo conoce.',
      values: ['access-to-information'],
      sdgs: ['13'],
      lead: { id: 'org', name: 'Contraloría del Estado' },
      milestones: [
        { id: 'first', what: 'Levantar el padrón', responsible: 'Ecología', startsOn: '2019-01-10', endsOn: '2019-03-31', weight: 40 },
        { id: 'second', what: 'Publicarlo', responsible: 'Ecología', startsOn: '2019-04-01', endsOn: '2019-12-15', weight: 60 },
      ],
      indicators: [{ id: 'only', name: 'Hornos en regla', baseline: 0, target: 40, unit: 'hornos', source: '' }],
      verificationMeans: 'Padrón en línea.',
    },
    lineage: [{ id: 'before', planNumber: 1, number: '2', title: 'Menos contaminación de ladrilleras' }],
    ...more,
  };
}

export const someFilters: SearchFilters = {
  entities: [{ slug: 'durango', name: 'Durango' }],
  agendas: [{ code: 'medio-ambiente', label: 'Medio ambiente' }],
};

export function newAnswer(more: Partial<SearchAnswer> = {}): SearchAnswer {
  return {
    items: [
      {
        kind: 'problem',
        id: 'smoke',
        title: 'Contaminación de ladrilleras',
        excerpt: '⟦Humo⟧ negro <b>desde</b> la madrugada',
        entity: { slug: 'durango', name: 'Durango' },
        planNumber: 2,
        agenda: 'medio-ambiente',
        path: '/entidades/durango/planes/2#problematica-1',
      },
    ],
    total: 1,
    page: 1,
    pageSize: 20,
    ...more,
  };
}

/** The second cycle of Durango: how it came to its plan, with one exception on the way. */
export function newTrace(): PhaseTraceWire {
  const move = { direction: 'forward', movedBy: null, reason: null } as const;
  return {
    cycle: {
      id: 'cycle',
      secretariatId: 'secretariat',
      number: 2,
      phase: 'deciding',
      origin: 'work',
      openedAt: '2018-10-01T15:00:00Z',
      termStart: '2019-01-01',
      termEnd: '2019-12-31',
      entitySlug: 'durango',
      entityName: 'Durango',
      secretariatName: 'Secretariado de Durango',
      timeZone: 'America/Monterrey',
    },
    moves: [
      { ...move, id: 'first', from: null, to: 'convening', movedAt: '2018-10-01T15:00:00Z', overrides: [] },
      {
        ...move,
        id: 'second',
        from: 'consulting',
        to: 'deciding',
        movedAt: '2019-01-10T15:00:00Z',
        overrides: [{ gate: 'consultation-long-enough', reason: 'Vacaciones de diciembre.', agreement: 'Acuerdo 7 del 9 de enero' }],
      },
    ],
  };
}
