import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { ProgressWire, VerdictWire } from '@tequio/monitoring/wire';
import { accessibilityFaults } from '@tequio/platform/ui/testing';
import { ProgressSideBySide } from './progress-side-by-side';

const verdict = (kind: VerdictWire['kind'], organisation: string | null): VerdictWire => ({ id: `${kind} ${organisation}`, kind, reason: 'Lo vimos.', organisation, givenAt: '2019-01-12T18:00:00.000Z', answer: null });

function progressWith(standing: Partial<ProgressWire['standing']>, verdicts: readonly VerdictWire[]): ProgressWire {
  return {
    commitment: { id: 'c1', number: '1', title: 'Padrón', publicPath: '/', milestones: [{ id: 'm1', what: 'Levantar el padrón', startsOn: '2019-01-01', endsOn: '2019-03-31', weight: 100 }] },
    timeZone: 'America/Monterrey',
    standing: { declared: 'completed', verified: 'verified', openDisputes: 0, lastReportAt: '2019-01-10T18:00:00.000Z', daysSilent: 74, progress: { declared: 1, verified: 1 }, ...standing },
    reports: [
      {
        id: 'r1',
        status: 'completed',
        body: 'Se levantó.',
        milestoneId: 'm1',
        organisation: 'Contraloría',
        declaredAt: '2019-01-10T18:00:00.000Z',
        daysLate: 0,
        evidence: [{ id: 'e1', kind: 'link', description: 'Acta', href: 'https://ejemplo.mx', sha256: 'a'.repeat(64), capturedAt: '2019-01-10T18:00:00.000Z', fileName: null, byteSize: null }],
        verdicts,
      },
    ],
    can: { report: [], verify: [], answer: [] },
  };
}

async function shown(progress: ProgressWire): Promise<HTMLElement> {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
  const fixture = TestBed.createComponent(ProgressSideBySide);
  fixture.componentRef.setInput('commitmentId', 'c1');
  TestBed.tick();
  TestBed.inject(HttpTestingController).expectOne('/api/v1/commitments/c1/progress').flush(progress);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

describe('Progress in public', () => {
  afterEach(() => document.body.replaceChildren());

  it('says how long nobody has spoken, and what was seen is green', async () => {
    const element = await shown(progressWith({}, [verdict('verified', 'Colectivo')]));
    expect(element.textContent).toContain('Sin novedades desde hace 74 días');
    expect(element.querySelectorAll('.verified').length).toBeGreaterThan(0);
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('shows nothing green while a dispute is open, whatever others verified', async () => {
    const element = await shown(progressWith({ verified: 'disputed', openDisputes: 1 }, [verdict('verified', 'Garante'), verdict('insufficient', 'Colectivo')]));
    expect(element.querySelectorAll('.verified')).toHaveLength(0);
    expect(element.textContent).toContain('Hay una controversia abierta');
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});
