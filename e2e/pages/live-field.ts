import type { Locator } from 'playwright-core';
import type { Visitor } from '../fixtures/visitor';

/** A field in which several people write at once. */
export class LiveField {
  private readonly field: Locator;

  constructor(
    private readonly visitor: Visitor,
    path: string,
  ) {
    // By its anchor: a sheet and its milestones both have a «Qué se hará»
    this.field = visitor.page.locator(`tq-draft-field[id="${path}"]`);
  }

  /** Until the page has the shared text in hand. */
  async atTheTable(): Promise<this> {
    await this.text().waitFor();
    return this;
  }

  async append(words: string): Promise<void> {
    const { page } = this.visitor;
    await this.control().focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(words);
  }

  async takeBack(): Promise<void> {
    await this.control().focus();
    await this.visitor.page.keyboard.press('Control+z');
  }

  async use(tool: string): Promise<void> {
    await this.field.getByRole('toolbar').getByRole('button', { name: tool, exact: true }).click();
  }

  async link(address: string): Promise<void> {
    await this.use('Enlace');
    await this.field.getByLabel('Dirección del enlace').fill(address);
    await this.field.getByRole('button', { name: 'Enlazar' }).click();
  }

  /** As the clipboard of a browser gives it. */
  async paste(html: string): Promise<void> {
    await this.text().evaluate((element, markup) => {
      const data = new DataTransfer();
      data.setData('text/html', markup);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, html);
  }

  async shows(words: string): Promise<void> {
    await this.text().filter({ hasText: words }).waitFor();
  }

  async showsNoMore(words: string): Promise<void> {
    await this.text().filter({ hasNotText: words }).waitFor();
  }

  async isSaved(): Promise<void> {
    await this.field.getByRole('status').filter({ hasText: 'Guardado' }).waitFor();
  }

  async waitsForTheLine(): Promise<void> {
    await this.field.getByRole('status').filter({ hasText: 'Sin conexión' }).waitFor();
  }

  markup(): Promise<string> {
    return this.text().innerHTML();
  }

  private control(): Locator {
    return this.field.locator('.tiptap, textarea').first();
  }

  private text(): Locator {
    return this.field.locator('.tiptap');
  }
}
