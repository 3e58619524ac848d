import type { Locator } from 'playwright-core';
import type { Visitor } from '../fixtures/visitor';

/** The front page: the country with its figures beside the official claims. */
export class NationalPage {
  static readonly path = '/';

  constructor(private readonly visitor: Visitor) {}

  async open(): Promise<void> {
    await this.visitor.open(NationalPage.path);
  }

  /** One figure with what is claimed and how the two differ. */
  figure(name: string): Locator {
    return this.visitor.page.getByRole('listitem').filter({ has: this.visitor.page.getByRole('link', { name }) }).filter({ hasText: 'Qué cuenta' });
  }

  async openRecordsOf(name: string): Promise<void> {
    const { page, hands } = this.visitor;
    await hands.press(this.figure(name).getByRole('link', { name }).first());
    await page.waitForURL(/\/datos\//);
  }

  /** As somebody who does not use the map. */
  async openEntity(name: string): Promise<void> {
    const { page, hands } = this.visitor;
    const table = page.getByRole('group').filter({ hasText: 'Las entidades en una tabla' });
    await hands.press(table.getByText('Las entidades en una tabla'));
    await hands.press(table.getByRole('link', { name, exact: true }));
  }

  async search(words: string): Promise<void> {
    const { page, hands } = this.visitor;
    await hands.write(page.getByRole('searchbox', { name: 'Buscar en compromisos y problemáticas publicados' }), words);
    await hands.press(page.getByRole('button', { name: 'Buscar' }));
    await page.waitForURL(/\/buscar/);
  }
}
