import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { accessibilityFaults } from '@tequio/platform/ui/testing';
import type { RuleOnRecord, RuleWithHistory } from '@tequio/secretariat/wire';
import { ChangeRuleForm } from './change-rule-form';

const common: Omit<RuleOnRecord, 'value'> = { id: 'r', source: 'Regla común', reason: null, isOwn: false, validFrom: null, validTo: null, endedBecause: null };
const approval = { share: 'more-than-half', openObjectionBlocks: true, vacantSectorIsWaived: true };
const criteria = [{ code: 'urgency', es: 'Urgencia', en: 'Urgency' }];

let fixture: ComponentFixture<ChangeRuleForm>;

async function opened(code: RuleWithHistory['code'], value: unknown): Promise<HTMLElement> {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
  fixture = TestBed.createComponent(ChangeRuleForm);
  const rule: RuleWithHistory = { code, current: { ...common, value }, foreseen: [], past: [] };
  for (const [name, given] of Object.entries({ secretariatId: 'durango', rule, today: '2019-01-15' })) fixture.componentRef.setInput(name, given);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  element.querySelector('button')?.click();
  await fixture.whenStable();
  return element;
}

async function write(element: HTMLElement, selector: string, value: string): Promise<void> {
  const control = element.querySelector<HTMLInputElement>(selector);
  if (!control) throw new Error(`No ${selector}`);
  control.value = value;
  control.dispatchEvent(new Event('input'));
  await fixture.whenStable();
}

/** Sends the form and tells what went over the line as the value. */
async function valueSent(element: HTMLElement): Promise<unknown> {
  await write(element, 'input[name=source]', 'Acuerdo 3');
  await write(element, 'textarea[name=reason]', 'Acordado');
  element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  const { request } = TestBed.inject(HttpTestingController).expectOne(({ method, url }) => method === 'PUT' && url.startsWith('/api/v1/secretariats/durango/rules/'));
  const { value, ...rest } = request.body as { value: unknown };
  expect(rest).toEqual({ source: 'Acuerdo 3', reason: 'Acordado', from: '2019-01-15' });
  return value;
}

describe('Changing a rule', () => {
  it('begins with the number that holds, and says how far it goes', async () => {
    const element = await opened('consultation-days', 15);
    expect(element.textContent).toContain('De 1 a 180 días naturales.');
    await write(element, 'input[name=value]', '20');
    expect(await valueSent(element)).toBe(20);
  });

  it('never takes an empty field for a zero', async () => {
    const element = await opened('consultation-days', 15);
    await write(element, 'input[name=value]', '');
    expect(await valueSent(element)).toBe('');
  });

  it('changes one part of how a sector approves and keeps the others', async () => {
    const element = await opened('approval-rule', approval);
    const [blocks] = element.querySelectorAll<HTMLInputElement>('input[type=checkbox]');
    blocks?.click();
    expect(await valueSent(element)).toEqual({ ...approval, openObjectionBlocks: false });
  });

  it('adds a criterion, and keeps the code of the one that stays', async () => {
    const element = await opened('scoring-criteria', criteria);
    [...element.querySelectorAll('button')].find((button) => button.textContent.trim() === 'Agregar criterio')?.click();
    await fixture.whenStable();
    await write(element, '.criterion:nth-of-type(2) label:nth-of-type(1) input', 'Costo');
    await write(element, '.criterion:nth-of-type(2) label:nth-of-type(2) input', 'Cost');
    expect(await valueSent(element)).toEqual([...criteria, { es: 'Costo', en: 'Cost' }]);
  });

  it.each([
    ['approval-rule', approval],
    ['scoring-criteria', criteria],
    ['consultation-days', 15],
  ] as const)('has no faults of accessibility: %s', async (code, value) => expect(await accessibilityFaults(await opened(code, value))).toEqual([]));
});
