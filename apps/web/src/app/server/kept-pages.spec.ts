/** @jest-environment node */
import { type KeptPage, KeptPages, keptPage } from './kept-pages';

const page = (html: string): Promise<KeptPage> => Promise.resolve(keptPage(200, html, "default-src 'self'"));

describe('the pages kept for strangers', () => {
  let pages: KeptPages;
  beforeEach(() => {
    pages = new KeptPages();
  });

  const read = async (key: string, make: () => Promise<KeptPage | null>) => (await pages.find(key, make))?.html.toString() ?? null;

  it('are made once for one key, and anew for another', async () => {
    expect(await read('a 1', () => page('first'))).toBe('first');
    expect(await read('a 1', () => page('second'))).toBe('first');
    expect(await read('a 2', () => page('third'))).toBe('third');
  });

  it('are made once however many ask at once', async () => {
    let made = 0;
    const make = () => {
      made += 1;
      return page('one');
    };
    expect(await Promise.all(Array.from({ length: 16 }, () => read('a 1', make)))).toEqual(Array.from({ length: 16 }, () => 'one'));
    expect(made).toBe(1);
  });

  it('do not hold what is not for everybody', async () => {
    expect(await read('a 1', () => Promise.resolve(null))).toBeNull();
    expect(await read('a 1', () => page('mine'))).toBe('mine');
  });

  it('are not kept broken: who asks next has it made again', async () => {
    await expect(read('a 1', () => Promise.reject(new Error('no database')))).rejects.toThrow('no database');
    expect(await read('a 1', () => page('whole'))).toBe('whole');
  });

  it('give way to newer ones before they fill the memory', async () => {
    const large = 'x'.repeat(300_000);
    for (let nth = 0; nth < 100; nth += 1) await read(`page ${nth}`, () => page(large));
    expect(await read('page 99', () => page('again'))).toBe(large);
    expect(await read('page 0', () => page('again'))).toBe('again');
  });

  it('know the same words by the same tag', async () => {
    expect((await page('a')).tag).toBe((await page('a')).tag);
    expect((await page('a')).tag).not.toBe((await page('b')).tag);
  });
});
