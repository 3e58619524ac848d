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
    const { page, hands } = this.visitor;
    await this.open();
    await hands.write(page.getByRole('textbox', { name: 'Aportación' }), body);
    await hands.write(page.getByLabel('Quién la hace'), author);
    await hands.press(page.getByRole('button', { name: 'Registrar' }));
    await page.getByRole('listitem').filter({ hasText: folio }).first().waitFor();
  }

  async answer(folio: string, outcome: string, reasons: string): Promise<void> {
    const { page, hands } = this.visitor;
    await this.open();
    await hands.tick(page.getByRole('checkbox', { name: `Elegir ${folio}` }));
    await hands.choose(page.getByLabel('Resultado'), outcome);
    await hands.write(page.getByLabel('Razones'), reasons);
    await hands.press(page.getByRole('button', { name: 'Enviar respuesta' }));
    await page.getByRole('listitem').filter({ hasText: folio }).filter({ hasText: reasons }).first().waitFor();
  }
}
