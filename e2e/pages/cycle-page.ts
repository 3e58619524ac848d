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
    const { page, hands } = this.visitor;
    await this.open();
    if (exception) {
      await hands.tick(page.getByLabel('Pasar con excepción'));
      await hands.write(page.getByLabel('Motivo', { exact: true }).filter({ visible: true }).first(), exception.reason);
      await hands.write(page.getByLabel('Acuerdo que lo permite'), exception.agreement);
    }
    await hands.press(page.getByRole('button', { name: `Pasar a ${phase}` }));
    await hands.press(page.getByRole('button', { name: `Sí, pasar a ${phase}` }));
    await this.visitor.sees(`El ciclo está ahora en ${phase}.`);
  }

  /** What the page says is missing before the next phase. */
  async blockers(): Promise<string> {
    await this.open();
    return this.visitor.page.getByRole('region', { name: 'Fases del ciclo' }).innerText();
  }

  async moveClockTo(day: string, shownAs: string): Promise<void> {
    const { page, hands } = this.visitor;
    await this.open();
    await hands.press(page.getByText('Mover el reloj de la demostración'));
    await hands.pickDay(page.getByLabel('Adelantar hasta'), day);
    await hands.press(page.getByRole('button', { name: 'Adelantar el reloj' }));
    await this.visitor.sees(`el reloj de este sitio marca ${shownAs}`);
  }
}
