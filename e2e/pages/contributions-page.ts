import type { Visitor } from '../fixtures/visitor';

/** What was said about the plan, each with its folio, and what was answered. */
export class ContributionsPage {
  constructor(
    private readonly visitor: Visitor,
    private readonly work: string,
  ) {}

  async open(): Promise<void> {
    await this.visitor.open(`${this.work}/aportaciones`);
  }

  async record(body: string, author: string, folio: string): Promise<void> {
    const { page } = this.visitor;
    await this.open();
    await page.getByRole('textbox', { name: 'Aportación' }).fill(body);
    await page.getByLabel('Quién la hace').fill(author);
    await page.getByRole('button', { name: 'Registrar' }).click();
    await page.getByRole('listitem').filter({ hasText: folio }).first().waitFor();
  }

  async answer(folio: string, outcome: string, reasons: string): Promise<void> {
    const { page } = this.visitor;
    await this.open();
    await page.getByRole('checkbox', { name: `Elegir ${folio}` }).check();
    await page.getByLabel('Resultado').selectOption({ label: outcome });
    await page.getByLabel('Razones').fill(reasons);
    await page.getByRole('button', { name: 'Enviar respuesta' }).click();
    await page.getByRole('listitem').filter({ hasText: folio }).filter({ hasText: reasons }).first().waitFor();
  }
}
