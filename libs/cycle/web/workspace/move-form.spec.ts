import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ReasonWire } from '@tequio/kernel';
import type { GateOnLine, PossibleMove } from '@tequio/cycle/wire';
import { accessibilityFaults } from '@tequio/platform/ui/testing';
import { MoveForm } from './move-form';

const tooShort: ReasonWire = { code: 'cycle.consultation-too-short', kind: 'incomplete', text: 'La consulta lleva 3 días; deben ser al menos 15.' };
const unanswered: ReasonWire = { code: 'cycle.contribution-not-answered', kind: 'incomplete', text: 'La aportación DUR-2-0041 no tiene respuesta.', href: '/trabajo/durango/2/aportaciones' };
const soft = (reasons: readonly ReasonWire[]): GateOnLine => ({ gate: 'consultation-long-enough', strength: 'soft', reasons });
const hard = (reasons: readonly ReasonWire[]): GateOnLine => ({ gate: 'contributions-answered', strength: 'hard', reasons });
const toDeciding = (...gates: readonly GateOnLine[]): PossibleMove => ({ to: 'deciding', direction: 'forward', gates });

async function shown(move: PossibleMove, permission: readonly ReasonWire[] = []) {
  document.documentElement.lang = 'es';
  TestBed.configureTestingModule({ providers: [provideRouter([]), provideHttpClient(), provideHttpClientTesting()] });
  const fixture = TestBed.createComponent(MoveForm);
  fixture.componentRef.setInput('cycleId', 'c1');
  fixture.componentRef.setInput('from', 'consulting');
  fixture.componentRef.setInput('move', move);
  fixture.componentRef.setInput('permission', permission);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const press = async (text: string) => {
    [...element.querySelectorAll('button')].find((button) => button.textContent?.includes(text))?.click();
    await fixture.whenStable();
  };
  const write = async (control: HTMLInputElement | HTMLTextAreaElement | null | undefined, value: string) => {
    if (!control) throw new Error('No such field');
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    await fixture.whenStable();
  };
  return { element, fixture, press, write, http: TestBed.inject(HttpTestingController) };
}

describe('moving a cycle on its page', () => {
  it('asks once more before it moves, and sends where the person saw it stand', async () => {
    const { press, http } = await shown(toDeciding(soft([]), hard([])));
    await press('Pasar a Aprobación');
    await press('Sí, pasar a Aprobación');
    expect(http.expectOne('/api/v1/cycles/c1/moves').request.body).toEqual({ from: 'consulting', to: 'deciding', overrides: [] });
  });

  it('does not move over a shut gate but tells what is missing, with its link', async () => {
    const { element, press, http } = await shown(toDeciding(soft([]), hard([unanswered])));
    await press('Pasar a Aprobación');
    http.expectNone('/api/v1/cycles/c1/moves');
    expect(element.textContent).toContain('La aportación DUR-2-0041 no tiene respuesta.');
    expect(element.querySelector('.gates a')?.getAttribute('href')).toBe('/trabajo/durango/2/aportaciones');
  });

  it('offers an exception for a soft gate only', async () => {
    expect((await shown(toDeciding(soft([tooShort]), hard([unanswered])))).element.querySelectorAll('input[type=checkbox]')).toHaveLength(1);
  });

  it('sends the exception with its reason and agreement', async () => {
    const { element, fixture, press, write, http } = await shown(toDeciding(soft([tooShort]), hard([])));
    element.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    await fixture.whenStable();
    await write(element.querySelector<HTMLTextAreaElement>('.exception textarea'), 'Lo pidió el foro');
    await write(element.querySelector<HTMLInputElement>('.exception input'), 'Acuerdo 3');
    await press('Pasar a Aprobación');
    await press('Sí, pasar a Aprobación');
    expect(http.expectOne('/api/v1/cycles/c1/moves').request.body).toMatchObject({
      overrides: [{ gate: 'consultation-long-enough', reason: 'Lo pidió el foro', agreement: 'Acuerdo 3' }],
    });
  });

  it('tells those who may not move it so, and shows them the gates all the same', async () => {
    const permission: ReasonWire = { code: 'cycle.only-the-facilitator', kind: 'forbidden', text: 'Solo la facilitación puede.' };
    const { element } = await shown(toDeciding(soft([tooShort]), hard([])), [permission]);
    expect(element.querySelector('textarea')).toBeNull();
    expect(element.querySelector('input[type=checkbox]')).toBeNull();
    expect(element.textContent).toContain('La consulta lleva 3 días');
  });

  it('shows the server’s refusal and keeps what was written', async () => {
    const { element, press, write, fixture, http } = await shown({ to: 'drafting', direction: 'back', gates: [] });
    await write(element.querySelector('textarea'), '  ');
    await press('Regresar a Redacción');
    await press('Sí, regresar a Redacción');
    const reasons = [{ code: 'cycle.going-back-needs-a-reason', kind: 'incomplete', text: 'Escriba el motivo.', at: 'reason', params: {} }];
    http.expectOne('/api/v1/cycles/c1/moves').flush({ status: 422, code: 'cycle.going-back-needs-a-reason', reasons }, { status: 422, statusText: 'Unprocessable' });
    const error = () => element.querySelector('.field-errors')?.textContent ?? '';
    // The answer travels through some promises before the page is drawn again
    for (let turn = 0; turn < 20 && error() === ''; turn += 1) await fixture.whenStable();
    expect(error()).toContain('Escriba el motivo.');
    expect(element.querySelector('textarea')?.value).toBe('  ');
  });

  it('has no accessibility fault', async () => {
    const { element } = await shown(toDeciding(soft([tooShort]), hard([unanswered])));
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});
