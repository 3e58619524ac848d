import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { cyclePhases } from '@tequio/cycle/domain';
import type { GateOnLine, PhaseLineWire } from '@tequio/cycle/wire';
import { accessibilityFaults } from '@tequio/platform/ui/testing';
import { PhaseLineView } from './phase-line-view';

const reason = (n: number) => ({ code: 'cycle.commitment-incomplete', kind: 'incomplete', text: `Falta la ficha ${n}`, href: `/trabajo/durango/2/compromisos/${n}?campo=metas#metas` });
const gate = (count: number): GateOnLine => ({ gate: 'commitments-complete', strength: 'hard', reasons: Array.from({ length: count }, (_, n) => reason(n + 1)) });

function line(changes: Partial<PhaseLineWire> = {}): PhaseLineWire {
  return {
    cycle: {
      id: 'c',
      secretariatId: 's',
      number: 2,
      phase: 'drafting',
      origin: 'work',
      openedAt: '2018-10-01T18:00:00.000Z',
      termStart: null,
      termEnd: null,
      entitySlug: 'durango',
      entityName: 'Durango',
      secretariatName: 'Secretariado Técnico Local de Durango',
      timeZone: 'America/Monterrey',
    },
    today: '2019-01-15',
    phases: cyclePhases.map((phase, index) => ({
      phase,
      place: index < 2 ? 'past' : index === 2 ? 'current' : 'ahead',
      enteredOn: index < 3 ? '2018-10-01' : null,
      leftOn: index < 2 ? '2018-11-20' : null,
      plannedFrom: phase === 'consulting' ? '2019-02-01' : null,
      plannedTo: phase === 'consulting' ? '2019-02-18' : null,
      overrides: phase === 'convening' ? 1 : 0,
    })),
    nextDate: { id: 'entry', title: 'Cierre de fichas', on: '2019-01-16', daysLeft: 1, kind: 'deadline' },
    gates: [gate(1)],
    ...changes,
  };
}

async function shown(wire: PhaseLineWire): Promise<HTMLElement> {
  document.documentElement.lang = 'es';
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const fixture = TestBed.createComponent(PhaseLineView);
  fixture.componentRef.setInput('line', wire);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

const textOf = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

describe('the line of phases', () => {
  it('is an ordered list of eight, and says to the ear where we are', async () => {
    const element = await shown(line());
    const steps = [...element.querySelectorAll('ol.phases > li')];
    expect(steps).toHaveLength(8);
    expect(steps.filter((step) => step.getAttribute('aria-current') === 'step').map(textOf)).toEqual([expect.stringMatching(/^Redacción Aquí estamos desde el 1 oct 2018$/)]);
    expect(textOf(steps[0])).toContain('con una excepción');
    expect(textOf(steps[3])).toMatch(/prevista: 1\s?–\s?18 de feb de 2019/);
  });

  it('names the next date and how near it is', async () => {
    expect(textOf((await shown(line())).querySelector('.phase-next'))).toBe('Próxima fecha Cierre de fichas 16 de enero de 2019, mañana');
  });

  it('links each blocker to the very place that clears it', async () => {
    const element = await shown(line());
    expect(textOf(element.querySelector('.phase-blockers .phase-label'))).toBe('Falta 1 cosa para pasar a Consulta');
    expect(element.querySelector('.phase-blockers a')?.getAttribute('href')).toBe('/trabajo/durango/2/compromisos/1?campo=metas#metas');
  });

  it('shows three blockers and keeps the others behind one press', async () => {
    const element = await shown(line({ gates: [gate(5)] }));
    expect(element.querySelectorAll('.phase-blockers > ul > li')).toHaveLength(3);
    expect(textOf(element.querySelector('.phase-blockers summary'))).toBe('y 2 más');
  });

  it('says nothing of blockers to those who may not see the work', async () => {
    expect((await shown(line({ gates: null }))).querySelector('.phase-blockers')).toBeNull();
  });

  it('says when nothing stands in the way', async () => {
    expect(textOf((await shown(line({ gates: [gate(0)] }))).querySelector('.phase-blockers'))).toBe('Nada impide pasar a Consulta');
  });

  it.each([
    ['with blockers', line()],
    ['without them', line({ gates: null, nextDate: null })],
  ])('has no accessibility fault %s', async (_, wire) => {
    expect(await accessibilityFaults(await shown(wire))).toEqual([]);
  });
});
