import { type SuccessionFacts, maySucceed } from './organisation-rules';
import { slugOf } from './slug';

const renamed: SuccessionFacts = { organisationId: 'idaip', alreadySucceededBy: null, successorId: 'garante', successorsOfSuccessor: ['garante'] };

describe('The succession of institutions', () => {
  it.each<[string, SuccessionFacts, string[]]>([
    ['a guarantor body is followed by the one that took its duties', renamed, []],
    ['not by two', { ...renamed, alreadySucceededBy: 'otra' }, ['secretariat.organisation-already-succeeded']],
    ['not by itself', { ...renamed, successorId: 'idaip', successorsOfSuccessor: ['idaip'] }, ['secretariat.succession-in-a-circle']],
    ['not by one that it followed', { ...renamed, successorsOfSuccessor: ['garante', 'idaip'] }, ['secretariat.succession-in-a-circle']],
  ])('%s', (_sentence, facts, against) => {
    const decision = maySucceed(facts);
    expect(decision.allowed ? [] : decision.reasons.map((reason) => reason.code)).toEqual(against);
  });
});

describe('The address of a name', () => {
  it.each([
    ['Contraloría del Estado', 'contraloria-del-estado'],
    ['Comisión de Transparencia y Acceso a la Información', 'comision-de-transparencia-y-acceso-a-la-informacion'],
    ['  Ñuu Savi, A.C. ', 'nuu-savi-a-c'],
    ['¡¿?!', ''],
  ])('%s → %s', (name, slug) => expect(slugOf(name)).toBe(slug));
});
