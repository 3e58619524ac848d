import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { accessibilityFaults } from '@tequio/platform/ui/testing';
import { readReportDraft, requestOf } from './report-draft';
import { ReportForm } from './report-form';

const milestones = [{ id: 'm1', what: 'Levantar el padrón', startsOn: '2019-01-01', endsOn: '2019-03-31', weight: 100 }];

async function opened() {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
  const fixture = TestBed.createComponent(ReportForm);
  fixture.componentRef.setInput('commitmentId', 'c1');
  fixture.componentRef.setInput('milestones', milestones);
  const sent: string[] = [];
  fixture.componentInstance.sent.subscribe(() => sent.push('sent'));
  await fixture.whenStable();
  return { fixture, sent, element: fixture.nativeElement as HTMLElement, http: TestBed.inject(HttpTestingController) };
}

function write(element: HTMLElement, selector: string, text: string): void {
  const control = element.querySelector(selector) as HTMLInputElement | HTMLTextAreaElement;
  control.value = text;
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

function press(element: HTMLElement, text: string): void {
  [...element.querySelectorAll('button')].find((button) => button.textContent?.includes(text))?.click();
}

describe('The form of a report', () => {
  beforeEach(() => localStorage.clear());

  it('keeps what was typed when it is refused, and says why beside each field', async () => {
    const { element, http, fixture, sent } = await opened();
    write(element, 'textarea', 'Se instaló la mesa.');
    press(element, 'Enviar reporte');
    const request = http.expectOne('/api/v1/commitments/c1/reports');
    expect(request.request.body).toEqual({ status: 'in-progress', body: 'Se instaló la mesa.', evidence: [{ description: '' }] });
    const reason = { code: 'monitoring.evidence-needs-a-description', kind: 'invalid', text: 'Diga qué muestra esta evidencia.', at: 'evidence.0.description', params: {} };
    request.flush({ status: 400, code: reason.code, title: reason.text, detail: reason.text, reasons: [reason] }, { status: 400, statusText: 'Bad Request' });
    await fixture.whenStable();
    expect(element.querySelector('.field-errors p')?.textContent).toBe('Diga qué muestra esta evidencia.');
    expect((element.querySelector('textarea') as HTMLTextAreaElement).value).toBe('Se instaló la mesa.');
    expect(sent).toEqual([]);
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('finds its text again after the page was closed, and forgets it once the server has it', async () => {
    const first = await opened();
    write(first.element, 'textarea', 'Van veinte hornos.');
    TestBed.resetTestingModule();
    const { element, http, fixture, sent } = await opened();
    expect((element.querySelector('textarea') as HTMLTextAreaElement).value).toBe('Van veinte hornos.');
    write(element, 'input[type=text]', 'Padrón');
    write(element, 'input[type=url]', 'https://durango.gob.mx/padron');
    press(element, 'Enviar reporte');
    http.expectOne('/api/v1/commitments/c1/reports').flush({ id: 'r1' });
    await fixture.whenStable();
    expect(sent).toEqual(['sent']);
    expect((element.querySelector('textarea') as HTMLTextAreaElement).value).toBe('');
  });
});

describe('A kept draft', () => {
  it.each(['', '{', '{"status":"done"}', '{"evidence":3}'])('%j is read as an empty one', (text) =>
    expect(requestOf(readReportDraft(text))).toEqual({ status: 'in-progress', body: '', evidence: [{ description: '' }] }));
});
