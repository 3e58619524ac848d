import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ComparedPassageWire, ComparisonWire, VersionWire } from '@tequio/drafting/wire';
import { accessibilityFaults } from '@tequio/platform/ui/testing';
import { VersionComparison } from './version-comparison';

const subjectId = '0190a1b2-0000-7000-8000-000000000001';
const url = `/api/v1/versions/commitment/${subjectId}`;
const version = (number: number): VersionWire => ({ id: `v${number}`, number, hash: 'a'.repeat(64), frozenAt: '2019-01-15T18:00:00.000Z', reason: 'Para la mesa', by: { accountId: null, name: null } });
const passage = (more: Partial<ComparedPassageWire>): ComparedPassageWire => ({ path: 'action', label: 'Acción', before: '', after: '', changed: true, segments: [], by: null, ...more });

async function comparing(passages: readonly ComparedPassageWire[]): Promise<HTMLElement> {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
  const fixture = TestBed.createComponent(VersionComparison);
  fixture.componentRef.setInput('kind', 'commitment');
  fixture.componentRef.setInput('subjectId', subjectId);
  const http = TestBed.inject(HttpTestingController);
  TestBed.tick();
  http.expectOne(url).flush({ versions: [version(2), version(1)], reopenings: [] });
  await new Promise<void>((turn) => setTimeout(turn));
  TestBed.tick();
  const comparison: ComparisonWire = { earlier: version(1), later: version(2), passages };
  http.expectOne(`${url}/1/compare/2`).flush(comparison);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

describe('Two versions side by side', () => {
  it('say when only the formatting changed, and show how each of them looks', async () => {
    const list = [{ type: 'list', ordered: false, items: [[{ type: 'paragraph', text: [{ text: 'Publicar' }] }], [{ type: 'paragraph', text: [{ text: 'Medir' }] }]] }] as const;
    const words = 'Publicar\nMedir';
    const element = await comparing([passage({ before: words, after: words, segments: [{ kind: 'same', text: words }], formatting: { before: null, after: list } })]);
    expect(element.textContent).toContain('Solo cambió el formato; las palabras son las mismas.');
    const [before, after] = element.querySelectorAll('tq-rich-text');
    expect([before?.querySelectorAll('p').length, before?.querySelector('li')]).toEqual([2, null]);
    expect([...(after?.querySelectorAll('li') ?? [])].map((item) => item.textContent)).toEqual(['Publicar', 'Medir']);
    expect(element.querySelector('ins, del')).toBeNull();
    const page = document.createElement('main');
    page.innerHTML = '<h1>Compromiso</h1><h2>Versiones</h2>';
    page.append(element);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('say word by word what was written anew', async () => {
    const element = await comparing([passage({ before: 'Medir', after: 'Medir todo', segments: [{ kind: 'same', text: 'Medir' }, { kind: 'added', text: ' todo' }] })]);
    expect(element.textContent).not.toContain('Solo cambió el formato');
    expect(element.querySelector('ins')?.textContent).toContain('todo');
  });
});
