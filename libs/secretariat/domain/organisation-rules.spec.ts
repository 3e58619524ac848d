import { type SuccessionFacts, maySucceed } from './organisation-rules';
import { slugOf } from './slug';

const followed: SuccessionFacts = {
  organisationId: 'idaip',
  alreadySucceededBy: null,
  kind: 'succeeded',
  newName: '',
  successorId: 'garante',
  successorsOfSuccessor: ['garante'],
};
const renamed: SuccessionFacts = { ...followed, kind: 'renamed', newName: 'Transparencia Durango', successorId: null, successorsOfSuccessor: [] };

describe('The succession of institutions', () => {
  it.each<[string, SuccessionFacts, string[]]>([
    ['a guarantor body is followed by the one that took its duties', followed, []],
    ['or goes into another', { ...followed, kind: 'merged' }, []],
    ['not by two', { ...followed, alreadySucceededBy: 'otra' }, ['secretariat.organisation-already-succeeded']],
    ['not by itself', { ...followed, successorId: 'idaip', successorsOfSuccessor: ['idaip'] }, ['secretariat.succession-in-a-circle']],
    ['not by one that it followed', { ...followed, successorsOfSuccessor: ['garante', 'idaip'] }, ['secretariat.succession-in-a-circle']],
    ['not by nobody', { ...followed, successorId: null, successorsOfSuccessor: [] }, ['secretariat.successor-missing']],
    ['one that is renamed goes on under its new name', renamed, []],
    ['which must be one', { ...renamed, alreadySucceededBy: 'otra', newName: ' … ' }, ['secretariat.organisation-already-succeeded', 'secretariat.name-gives-no-address']],
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
