import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Pager } from './pager';
import { accessibilityFaults } from './testing/axe';

async function shown(page: number, total: number) {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const fixture = TestBed.createComponent(Pager);
  fixture.componentRef.setInput('page', page);
  fixture.componentRef.setInput('pageSize', 10);
  fixture.componentRef.setInput('total', total);
  await fixture.whenStable();
  const element: HTMLElement = fixture.nativeElement;
  return { element, links: [...element.querySelectorAll('a')].map((link) => link.getAttribute('href')) };
}

describe('the pager', () => {
  it.each([
    [1, 10, []],
    [1, 11, ['/?pagina=2']],
    [2, 61, ['/', '/?pagina=3']],
    [7, 61, ['/?pagina=6']],
  ])('on page %i of %i rows leads to %j', async (page, total, links) => {
    expect((await shown(page, total)).links).toEqual(links);
  });

  it('is accessible', async () => {
    const { element } = await shown(2, 61);
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});
