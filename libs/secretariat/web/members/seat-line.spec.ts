import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { accessibilityFaults } from '@tequio/platform/ui/testing';
import type { MemberSeat, OrganisationRow } from '@tequio/secretariat/wire';
import { SeatLine } from './seat-line';

const seat: MemberSeat = {
  id: 's1',
  label: 'Instituto Duranguense 1',
  organisationId: 'idaip',
  organisationName: 'Instituto Duranguense',
  before: null,
  validFrom: '2018-01-01T18:00:00.000Z',
  state: 'vacant',
  vacancyNote: 'Nadie respondió.',
  recordedVacantAt: '2018-12-01T18:00:00.000Z',
  titular: null,
  alternate: null,
};
const next = { id: 'garante', name: 'Transparencia para el Pueblo', succeededBy: null } as OrganisationRow;

interface Given {
  readonly seat?: Partial<MemberSeat>;
  readonly mayEndSeat?: boolean;
  readonly maySucceed?: boolean;
}

let fixture: ComponentFixture<SeatLine>;
let told: string[];

async function shown({ seat: facts = {}, mayEndSeat = true, maySucceed = true }: Given = {}): Promise<HTMLElement> {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
  fixture = TestBed.createComponent(SeatLine);
  const inputs = { secretariatId: 'durango', timeZone: 'America/Monterrey', seat: { ...seat, ...facts }, organisations: [next], mayChange: true, mayEndSeat, maySucceed };
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  told = [];
  fixture.componentInstance.changed.subscribe((what) => told.push(what));
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

const buttonNamed = (element: HTMLElement, name: string) => [...element.querySelectorAll('button')].find((button) => button.textContent.trim() === name);

async function press(element: HTMLElement, name: string): Promise<void> {
  buttonNamed(element, name)?.click();
  await fixture.whenStable();
}

async function write(element: HTMLElement, selector: string, value: string, event = 'input'): Promise<void> {
  const control = element.querySelector<HTMLInputElement>(selector);
  if (!control) throw new Error(`No ${selector}`);
  control.value = value;
  control.dispatchEvent(new Event(event));
  await fixture.whenStable();
}

describe('A seat as its members see it', () => {
  it('says since when it is there, and why nobody sits in it', async () => {
    const text = (await shown()).textContent;
    expect(text).toContain('Asiento desde el 1 de enero de 2018');
    expect(text).toContain('Nadie respondió.');
  });

  it('says under which name it went before', async () => {
    const before = { name: 'Instituto Duranguense', until: '2019-01', kind: 'succeeded', source: 'Decreto' } as const;
    const element = await shown({ seat: { organisationName: 'Transparencia para el Pueblo', before } });
    expect(element.textContent).toContain('Institución: Transparencia para el Pueblo');
    expect(element.textContent).toContain('antes Instituto Duranguense; asumió sus funciones en enero de 2019');
    expect(buttonNamed(element, 'La institución cambió')).toBeUndefined();
  });

  it('ends with a reason, and keeps what was typed when refused', async () => {
    const element = await shown();
    await press(element, 'Suprimir asiento');
    await write(element, 'textarea[name=reason]', 'Se extinguió');
    await press(element, 'Suprimir ahora');
    const reason = { code: 'x', kind: 'conflict', text: 'Alguien ocupa ese asiento.' };
    const request = TestBed.inject(HttpTestingController).expectOne({ method: 'DELETE', url: '/api/v1/secretariats/durango/seats/s1' });
    expect(request.request.body).toEqual({ reason: 'Se extinguió' });
    request.flush({ code: 'x', reasons: [reason] }, { status: 409, statusText: 'Conflict' });
    // The answer travels through some promises before the page is drawn again
    for (let turn = 0; turn < 20 && !element.textContent.includes('Alguien ocupa'); turn += 1) await fixture.whenStable();
    expect(element.textContent).toContain('Alguien ocupa ese asiento.');
    expect(element.querySelector<HTMLTextAreaElement>('textarea[name=reason]')?.value).toBe('Se extinguió');
    expect(told).toEqual([]);
  });

  it('is not ended while somebody sits in it, nor by whoever may not', async () => {
    expect(buttonNamed(await shown({ seat: { state: 'filled' } }), 'Suprimir asiento')).toBeUndefined();
    TestBed.resetTestingModule();
    expect(buttonNamed(await shown({ mayEndSeat: false }), 'Suprimir asiento')).toBeUndefined();
  });

  it('lets the administrator say that another institution follows', async () => {
    const element = await shown();
    await press(element, 'La institución cambió');
    await write(element, 'select[name=kind]', 'succeeded', 'change');
    await write(element, 'select[name=successorId]', 'garante', 'change');
    await write(element, 'input[name=on]', '2019-01');
    await write(element, 'input[name=source]', 'Decreto 15');
    await press(element, 'Registrar el cambio');
    const request = TestBed.inject(HttpTestingController).expectOne({ method: 'POST', url: '/api/v1/organisations/idaip/succession' });
    expect(request.request.body).toEqual({ kind: 'succeeded', successorId: 'garante', on: '2019-01', source: 'Decreto 15' });
    request.flush(null);
    for (let turn = 0; turn < 20 && told.length === 0; turn += 1) await fixture.whenStable();
    expect(told).toEqual(['Cambio de institución registrado.']);
  });

  it('has no faults of accessibility, with its forms open', async () => {
    const element = await shown();
    await press(element, 'La institución cambió');
    await press(element, 'Suprimir asiento');
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});
