import type { Visitor } from '../fixtures/visitor';

export interface Exception {
  readonly reason: string;
  readonly agreement: string;
}

/** The work of one cycle: where its phase is moved, and in the demonstration the clock. */
export class CyclePage {
  readonly path: string;

  constructor(
    private readonly visitor: Visitor,
    slug: string,
    number: number,
  ) {
    this.path = `/trabajo/${slug}/${number}`;
  }

  async open(room = ''): Promise<void> {
    await this.visitor.open(room ? `${this.path}/${room}` : this.path);
  }

  async moveTo(phase: string, exception?: Exception): Promise<void> {
    const { page } = this.visitor;
    await this.open();
    if (exception) {
      await page.getByLabel('Pasar con excepción').check();
      await page.getByLabel('Motivo', { exact: true }).filter({ visible: true }).first().fill(exception.reason);
      await page.getByLabel('Acuerdo que lo permite').fill(exception.agreement);
    }
    await page.getByRole('button', { name: `Pasar a ${phase}` }).click();
    await page.getByRole('button', { name: `Sí, pasar a ${phase}` }).click();
    await this.visitor.sees(`El ciclo está ahora en ${phase}.`);
  }

  /** What the page says is missing before the next phase. */
  async blockers(): Promise<string> {
    await this.open();
    return this.visitor.page.getByRole('region', { name: 'Fases del ciclo' }).innerText();
  }

  async moveClockTo(day: string, shownAs: string): Promise<void> {
    const { page } = this.visitor;
    await this.open();
    await page.getByText('Mover el reloj de la demostración').click();
    await page.getByLabel('Adelantar hasta').fill(day);
    await page.getByRole('button', { name: 'Adelantar el reloj' }).click();
    await this.visitor.sees(`el reloj de este sitio marca ${shownAs}`);
  }
}
