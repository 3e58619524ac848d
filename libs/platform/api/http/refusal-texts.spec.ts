import { allow, refuseWith } from '@tequio/kernel';
import { en } from './platform-texts.en';
import { es } from './platform-texts.es';
import { RefusalTexts } from './refusal-texts';

describe('texts of refusals', () => {
  const texts = new RefusalTexts();
  texts.add({ es: { refusals: { 'area.wait': 'Espere {n} días.' } }, en: { refusals: { 'area.wait': 'Wait {n} days.' } } });

  it('fill in what the refusal says', () => {
    expect(texts.textOf('area.wait', 'es', { n: 3 })).toBe('Espere 3 días.');
    expect(texts.textOf('area.wait', 'en', { n: 3 })).toBe('Wait 3 days.');
  });

  it('give the reasons against each action, none where it is allowed', () => {
    const reasons = texts.reasonsOf({ read: allow(), write: refuseWith('conflict', 'area.wait', { params: { n: 1 }, facts: { href: '/mesa' } }) }, 'en');
    expect(reasons).toEqual({
      read: [],
      write: [{ code: 'area.wait', kind: 'conflict', text: 'Wait 1 days.', params: { n: 1 }, facts: { href: '/mesa' }, href: '/mesa' }],
    });
  });

  it('have the same placeholders in both languages', () => {
    const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const [code, text] of Object.entries(es.refusals)) {
      expect([code, placeholders(en.refusals[code as keyof typeof es.refusals])]).toEqual([code, placeholders(text)]);
    }
  });
});
