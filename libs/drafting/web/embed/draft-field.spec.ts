import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { jest } from '@jest/globals';
import type { DraftContent } from '@tequio/drafting/domain';
import type { DraftWire } from '@tequio/drafting/wire';
import { accessibilityFaults } from '@tequio/platform/ui/testing';
import { DraftField } from './draft-field';
import { DraftRows } from './draft-rows';
import { liveDraft } from './live-draft';

const id = '0190a1b2-0000-7000-8000-000000000001';
const rowId = '0190a1b2-0000-7000-8000-000000000002';
const url = `/api/v1/drafts/commitment/${id}`;

@Component({
  selector: 'tq-page-with-draft',
  imports: [DraftField, DraftRows],
  template: `
    @if (draft.resource.hasValue()) {
      <tq-draft-field [draft]="draft" path="action" label="Qué se hará" hint="Dónde y para quién." />
      <tq-draft-field [draft]="draft" path="values" label="Valores" [options]="values" />
      <tq-draft-field [draft]="draft" path="startsOn" label="Empieza" />
      <tq-draft-rows [draft]="draft" field="milestones" [columns]="columns" rowName="Hito" rowWord="hito" />
    }
  `,
})
class PageWithDraft {
  protected readonly draft = liveDraft(() => ({ kind: 'commitment', id }));
  protected readonly values = [
    { id: 'a', name: 'Acceso' },
    { id: 'b', name: 'Participación' },
  ];
  protected readonly columns = [{ name: 'what', label: 'Qué' }];
}

const content: DraftContent = { action: 'Publicar el padrón', values: ['a'], startsOn: '2019-03-01', milestones: [{ id: rowId, what: 'Padrón' }] };
const by = { accountId: id, name: 'Laura Ríos', sectorCode: 'autoridad', sector: 'Autoridades', organisation: null, at: '2019-01-15T18:00:00.000Z' };

async function aPage(against: DraftWire['can']['edit'] = []): Promise<{ page: ComponentFixture<PageWithDraft>; http: HttpTestingController; element: HTMLElement }> {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
  const page = TestBed.createComponent(PageWithDraft);
  const http = TestBed.inject(HttpTestingController);
  TestBed.tick();
  const wire: DraftWire = {
    kind: 'commitment',
    id,
    generation: 1,
    shape: [
      { name: 'action', type: 'prose', max: 100 },
      { name: 'values', type: 'choices', max: 2, options: ['a', 'b'] },
      { name: 'startsOn', type: 'date' },
      { name: 'milestones', type: 'rows', max: 5, columns: [{ name: 'what', type: 'line', max: 50 }] },
    ],
    content,
    updatedBy: { action: by },
    latestVersion: null,
    reopening: null,
    can: { edit: against, freeze: [], reopen: [] },
  };
  http.expectOne(url).flush(wire);
  await page.whenStable();
  const element = page.nativeElement as HTMLElement;
  document.body.append(element);
  return { page, http, element };
}

function type(element: HTMLElement, text: string): HTMLTextAreaElement {
  const area = element.querySelector<HTMLTextAreaElement>('#action textarea')!;
  area.value = text;
  area.dispatchEvent(new Event('input', { bubbles: true }));
  area.dispatchEvent(new Event('blur'));
  return area;
}

function pick(element: HTMLElement, value: string): HTMLInputElement {
  const day = element.querySelector<HTMLInputElement>('#startsOn input')!;
  day.dispatchEvent(new Event('focus'));
  day.value = value;
  day.dispatchEvent(new Event('change', { bubbles: true }));
  return day;
}

describe('A field of a shared draft', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => document.body.replaceChildren());

  it('saves when it is left, against the value that was seen, and says so', async () => {
    const { page, http, element } = await aPage();
    type(element, 'Publicar el padrón cada mes');
    const sent = http.expectOne(`${url}/fields/action`);
    expect([sent.request.method, sent.request.body]).toEqual(['PUT', { base: 'Publicar el padrón', value: 'Publicar el padrón cada mes' }]);
    expect(localStorage.length).toBe(1);
    sent.flush({ content: { ...content, action: 'Publicar el padrón cada mes' }, updatedBy: { action: by } });
    await page.whenStable();
    expect(element.querySelector('#action .save-state')?.textContent).toBe('Guardado');
    expect(element.querySelector('#action .field-state')?.textContent).toContain('Laura Ríos · Autoridades');
    expect(localStorage.length).toBe(0);
  });

  it('shows both texts of a conflict and goes on with the one that is chosen', async () => {
    const { page, http, element } = await aPage();
    const area = type(element, 'Mío');
    const facts = { base: 'Publicar el padrón', mine: 'Mío', theirs: 'Suyo', by };
    const reasons = [{ code: 'drafting.field-changed-meanwhile', kind: 'conflict', text: '', params: {}, at: 'action', facts }];
    http.expectOne(`${url}/fields/action`).flush({ code: 'drafting.field-changed-meanwhile', reasons }, { status: 409, statusText: 'Conflict' });
    await page.whenStable();
    expect([...element.querySelectorAll('tq-field-conflict blockquote')].map((text) => text.textContent)).toEqual(['Mío', 'Suyo']);
    expect(element.querySelector('tq-field-conflict')?.textContent).toContain('Laura Ríos');
    expect(await accessibilityFaults(element)).toEqual([]);
    const [, keepTheirs, join] = element.querySelectorAll<HTMLButtonElement>('tq-field-conflict button');
    join?.click();
    await page.whenStable();
    expect([keepTheirs?.textContent, area.value]).toEqual(['Dejar el otro', 'Suyo\n\nMío']);
    http.expectNone(`${url}/fields/action`);
  });

  it('sends a day when it is left, and none of the years that pass while it is being typed', async () => {
    const { http, element } = await aPage();
    jest.useFakeTimers();
    for (const year of ['0002', '0020', '0202']) {
      pick(element, `${year}-03-01`);
      jest.advanceTimersByTime(10_000);
      http.expectNone(`${url}/fields/startsOn`);
    }
    pick(element, '2020-03-01').dispatchEvent(new Event('blur'));
    expect(http.expectOne(`${url}/fields/startsOn`).request.body).toEqual({ base: '2019-03-01', value: '2020-03-01' });
    jest.useRealTimers();
  });

  it('lets a day be typed part by part, and forgets a year that is never finished', async () => {
    const { page, element } = await aPage();
    pick(element, '2019-04-01');
    const day = pick(element, '0002-04-01');
    await page.whenStable();
    expect(day.value).toBe('0002-04-01');
    day.dispatchEvent(new Event('blur'));
    await page.whenStable();
    expect(day.value).toBe('2019-04-01');
  });

  it('can be read, and is no form, where it may not be written', async () => {
    const { element } = await aPage([{ code: 'drafting.only-seats-draft', kind: 'forbidden', text: 'No.' }]);
    expect(element.querySelectorAll('input, textarea, select, button')).toHaveLength(0);
    expect([...element.querySelectorAll('.read-text')].map((text) => text.textContent)).toEqual(['Publicar el padrón', 'Acceso', '1 de marzo de 2019', 'Padrón']);
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('has names for ears: fields, boxes, rows and what removes them', async () => {
    const { element } = await aPage();
    expect(element.querySelector('fieldset legend')?.textContent).toBe('Valores');
    expect([...element.querySelectorAll('.draft-row legend, .draft-row button')].map((named) => named.textContent)).toEqual(['Hito 1', 'Quitar hito 1']);
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});
