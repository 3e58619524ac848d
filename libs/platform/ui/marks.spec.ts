import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { BusyMark } from './busy-mark';
import { FigureLink } from './figure-link';
import { StatusMark, type Status } from './status-mark';
import { TimelineBar } from './timeline-bar';
import { accessibilityFaults } from './testing/axe';

async function shown<View>(view: new () => View, inputs: Record<string, unknown>): Promise<HTMLElement> {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const fixture = TestBed.createComponent(view);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

const statuses: readonly Status[] = ['verified', 'waiting', 'disputed', 'silent'];

describe('a status mark', () => {
  it.each([
    ['verified', 'Verificado'],
    ['waiting', 'En espera'],
    ['disputed', 'En disputa'],
    ['silent', 'Sin información'],
  ])('says %s in a word: %s', async (status, word) => {
    expect((await shown(StatusMark, { status })).textContent?.trim()).toBe(word);
  });

  it('has a shape of its own for each', async () => {
    const shapes = [];
    for (const status of statuses) shapes.push((await shown(StatusMark, { status })).querySelector('svg')?.innerHTML.replace(/<!--.*?-->/g, ''));
    expect(new Set(shapes).size).toBe(statuses.length);
  });

  it('takes a more exact word', async () => {
    expect((await shown(StatusMark, { status: 'silent', text: 'Sin avance en 74 días' })).textContent?.trim()).toBe('Sin avance en 74 días');
  });
});

describe('a figure', () => {
  it('opens what it counts', async () => {
    const link = (await shown(FigureLink, { value: 0, label: 'planes', link: '/buscar' })).querySelector('a');
    expect(link?.getAttribute('href')).toBe('/buscar');
    expect(link?.textContent).toContain('0');
  });

  it('does not take an unknown number for zero', async () => {
    expect((await shown(FigureLink, { value: null, label: 'autoridades' })).querySelector('.figure-value')?.textContent).toBe('—');
  });
});

describe('a line of steps', () => {
  const steps = [
    { name: 'Redacción', state: 'done' as const },
    { name: 'Consulta', state: 'current' as const, note: 'hasta el 30 de enero' },
    { name: 'Aprobación', state: 'coming' as const },
  ];

  it('says where we are', async () => {
    const element = await shown(TimelineBar, { label: 'Fases', steps });
    expect(element.querySelector('[aria-current=step]')?.textContent).toContain('Consulta');
    expect(element.querySelectorAll('[aria-current]')).toHaveLength(1);
  });
});

it.each<[string, new () => object, Record<string, unknown>]>([
  ['status mark', StatusMark, { status: 'disputed' }],
  ['figure', FigureLink, { value: 27, label: 'entidades', link: '/entidades' }],
  ['line of steps', TimelineBar, { label: 'Fases', steps: [{ name: 'Consulta', state: 'late' }] }],
  ['busy mark', BusyMark, { done: 3, total: 10, text: 'Preparando' }],
])('a %s is accessible', async (_name, view, inputs) => {
  expect(await accessibilityFaults(await shown(view, inputs))).toEqual([]);
});
