import fc from 'fast-check';
import { adviceOn, commitmentShape, openGovernmentValues, sustainableDevelopmentGoals, whatIsMissing } from '@tequio/commitments/domain';
import { newCommitment, newIndicator, newMilestone } from '@tequio/commitments/domain/testing';
import { labelOfField, nameOfCode, textOfMissing } from './commitment-words';

describe.each(['es', 'en'] as const)('In %s', (language) => {
  it('every field, value and goal has a name', () => {
    for (const field of commitmentShape) {
      expect(labelOfField(field.name, language)).not.toBe(field.name);
      if (field.type === 'rows') for (const { name } of field.columns) expect(labelOfField(`${field.name}.${name}`, language)).not.toBe(name);
    }
    for (const value of openGovernmentValues) expect(nameOfCode('values', value, language)).toEqual(expect.any(String));
    for (const goal of sustainableDevelopmentGoals) expect(nameOfCode('sdgs', goal, language)).toMatch(new RegExp(`^${goal} `));
  });

  it('everything that can be missing has a sentence without holes', () => {
    const text = fc.constantFrom('', 'Fortalecer '.repeat(60));
    const day = fc.constantFrom(null, '2018-01-01', '2019-05-01', '2021-01-01');
    const cell = fc.constantFrom(null, 0, 40);
    const sheet = fc.record({ title: text, action: text, verificationMeans: text, startsOn: day, endsOn: day, weight: cell, baseline: cell, unit: text, rows: fc.boolean() });
    fc.assert(
      fc.property(sheet, fc.boolean(), ({ rows, startsOn, endsOn, weight, baseline, unit, ...texts }, hasTerm) => {
        const content = newCommitment({
          ...texts,
          values: [],
          leadOrganisationId: rows ? 'obras' : null,
          milestones: rows ? [newMilestone({ what: unit, responsible: unit, startsOn, endsOn, weight })] : [],
          indicators: rows ? [newIndicator({ name: unit, baseline, target: baseline, unit })] : [],
        });
        const parts = [...whatIsMissing({ content, term: hasTerm ? { start: '2019-01-01', end: '2019-12-31' } : null, liaisonOrganisationIds: [] }), ...adviceOn(content)];
        for (const part of parts) expect(textOfMissing(part, language)).not.toMatch(/[{}]|^commitments\./);
      }),
    );
  });
});
