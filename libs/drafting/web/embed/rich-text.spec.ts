import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type RichText, plainTextOf } from '@tequio/drafting/domain';
import { accessibilityFaults } from '@tequio/platform/ui/testing';
import { FormattedText } from './rich-text';

const paragraph = (text: string) => ({ type: 'paragraph', text: [{ text }] }) as const;
const plan: RichText = [
  { type: 'heading', level: 3, text: [{ text: 'Qué cambia' }] },
  { type: 'paragraph', text: [{ text: 'Se ' }, { text: 'publica', bold: true }, { text: ' ' }, { text: 'siempre', bold: true, italic: true }, { text: ' en ' }, { text: 'el portal', href: 'https://durango.gob.mx/padron' }, { text: '.' }] },
  { type: 'heading', level: 4, text: [{ text: 'Pasos' }] },
  { type: 'list', ordered: true, start: 3, items: [[paragraph('Padrón'), { type: 'list', ordered: false, items: [[paragraph('Norte')], [paragraph('Sur')]] }], [paragraph('Multas')]] },
  { type: 'quote', blocks: [paragraph('No se puede respirar.')] },
  {
    type: 'table',
    rows: [
      [{ header: true, blocks: [paragraph('Año')] }, { header: true, blocks: [paragraph('Meta')] }],
      [{ header: true, blocks: [paragraph('2019')] }, { blocks: [paragraph('40'), paragraph('hornos')] }],
      [{ colspan: 2, blocks: [paragraph('Fuente: Ecología')] }],
    ],
  },
];

function shown(text: string, rich?: unknown, under: number | null = 2): HTMLElement {
  const fixture: ComponentFixture<FormattedText> = TestBed.createComponent(FormattedText);
  fixture.componentRef.setInput('text', text);
  fixture.componentRef.setInput('rich', rich);
  fixture.componentRef.setInput('under', under);
  fixture.detectChanges();
  return fixture.nativeElement as HTMLElement;
}

const headings = (element: HTMLElement) => [...element.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName, textContent }) => `${tagName} ${textContent}`);

describe('A formatted text', () => {
  it('is read with its headings, lists, quotes and tables, in the language it was written in', () => {
    const element = shown(plainTextOf(plan), plan);
    expect(element.lang).toBe('es-MX');
    expect(headings(element)).toEqual(['H3 Qué cambia', 'H4 Pasos']);
    expect(element.querySelector('p')?.textContent).toBe('Se publica siempre en el portal.');
    expect([...element.querySelectorAll('strong')].map(({ textContent }) => textContent)).toEqual(['publica', 'siempre']);
    expect(element.querySelector('strong > em')?.textContent).toBe('siempre');
    expect(element.querySelector('ol')?.getAttribute('start')).toBe('3');
    expect([...element.querySelectorAll('ol > li > ul > li')].map(({ textContent }) => textContent)).toEqual(['Norte', 'Sur']);
    expect(element.querySelector('blockquote')?.textContent).toBe('No se puede respirar.');
    expect([...element.querySelectorAll('th')].map((cell) => `${cell.scope} ${cell.textContent.trim()}`)).toEqual(['col Año', 'col Meta', 'row 2019']);
    expect([...element.querySelectorAll('td')].map((cell) => [cell.colSpan, cell.textContent.trim()])).toEqual([[1, '40hornos'], [2, 'Fuente: Ecología']]);
  });

  it('stands under the heading of its page, whatever level that has', () => {
    expect(headings(shown(plainTextOf(plan), plan, 4))).toEqual(['H5 Qué cambia', 'H6 Pasos']);
    expect(headings(shown(plainTextOf(plan), plan, 6))).toEqual(['H6 Qué cambia', 'H6 Pasos']);
    expect(headings(shown('Pasos', [{ type: 'heading', level: 4, text: [{ text: 'Pasos' }] }]))).toEqual(['H3 Pasos']);
    const inCell = shown(plainTextOf(plan), plan, null);
    expect(headings(inCell)).toEqual([]);
    expect([...inCell.querySelectorAll('p.titled')].map(({ textContent }) => textContent)).toEqual(['Qué cambia', 'Pasos']);
  });

  it('has links that vouch for nobody and hand nothing over', () => {
    const link = shown(plainTextOf(plan), plan).querySelector('a');
    expect([link?.getAttribute('href'), link?.rel, link?.textContent]).toEqual(['https://durango.gob.mx/padron', 'nofollow noopener', 'el portal']);
  });

  it('is accessible, its tables reached by the keyboard', async () => {
    const element = shown(plainTextOf(plan), plan);
    expect(element.querySelector('[tabindex="0"][aria-label="Tabla"] table')).not.toBeNull();
    const page = document.createElement('main');
    page.innerHTML = '<h1>Plan</h1><h2>Visión</h2>';
    page.append(element);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('without formatting is one paragraph a line', () => {
    const element = shown('Uno\n\nDos');
    expect(element.innerHTML.replace(/<!--.*?-->| _ng[^=]*=""/g, '')).toBe('<p>Uno</p><p>Dos</p>');
  });

  it('shows the words alone when its formatting says something else', () => {
    const element = shown('Otra cosa', plan);
    expect([element.querySelector('h3'), element.textContent]).toEqual([null, 'Otra cosa']);
  });
});

describe('What somebody smuggles into a formatted text', () => {
  const tags = '<img src=x onerror="alert(1)"><script>alert(1)</script>';

  it('never becomes markup when it is letters', () => {
    for (const element of [shown(tags), shown(tags, [{ type: 'heading', level: 3, text: [{ text: tags }] }]), shown(tags, [{ type: 'paragraph', text: [{ text: tags, bold: true, href: 'https://durango.gob.mx' }] }])]) {
      expect(element.querySelector('img, script')).toBeNull();
      expect(element.textContent).toBe(tags);
    }
  });

  it.each(['javascript:alert(1)', 'JAVASCRIPT:alert(1)', 'java\nscript:alert(1)', 'data:text/html;base64,PHNjcmlwdD4=', 'https://a.mx/" onclick="alert(1)'])('never becomes a link to %s', (href) => {
    const element = shown('aquí', [{ type: 'paragraph', text: [{ text: 'aquí', href }] }]);
    expect([element.querySelector('a'), element.textContent]).toEqual([null, 'aquí']);
  });

  it.each([{ type: 'html', html: tags }, { type: 'paragraph', text: [{ text: 'aquí' }], innerHTML: tags }, { type: 'heading', level: 'script', text: [{ text: 'aquí' }] }, null, 'aquí'])('is not shown as it is: %j', (block) => {
    const element = shown('aquí', [block]);
    expect(element.innerHTML.replace(/<!--.*?-->| _ng[^=]*=""/g, '')).toBe('<p>aquí</p>');
  });
});
