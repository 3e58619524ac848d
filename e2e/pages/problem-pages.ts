import type { Visitor } from '../fixtures/visitor';
import { DraftedText } from './drafted-text';

/** Problems of a cycle: written, submitted, scored, prioritised. */
export class ProblemPages {
  constructor(
    private readonly visitor: Visitor,
    private readonly work: string,
  ) {}

  async start(title: string): Promise<DraftedText> {
    const { page, hands } = this.visitor;
    await this.visitor.open(`${this.work}/problemas`);
    await hands.press(page.getByRole('link', { name: 'Escribir una problemática' }));
    await hands.write(page.getByLabel('Título'), title);
    await hands.press(page.getByRole('button', { name: 'Empezar a escribir' }));
    await page.waitForURL(/\/problemas\/\d+/);
    const text = new DraftedText(this.visitor);
    await text.field('Qué pasa').waitFor();
    return text;
  }

  async open(number: number): Promise<void> {
    await this.visitor.open(`${this.work}/problemas/${number}`);
  }

  async submit(): Promise<void> {
    const { page, hands } = this.visitor;
    await hands.press(page.getByRole('button', { name: 'Presentar problemática' }));
    await this.visitor.sees('Presentada');
  }

  async openRound(): Promise<void> {
    const { page, hands } = this.visitor;
    await this.visitor.open(`${this.work}/problemas/priorizacion`);
    await hands.press(page.getByRole('button', { name: 'Abrir una ronda' }));
    await this.visitor.sees(/^Ronda abierta desde el/);
  }

  async score(scores: Readonly<Record<string, number>>): Promise<void> {
    const { page, hands } = this.visitor;
    await this.visitor.open(`${this.work}/problemas/priorizacion`);
    for (const [criterion, score] of Object.entries(scores)) {
      await hands.tick(page.getByRole('group', { name: criterion }).getByRole('radio', { name: String(score), exact: true }));
    }
    await hands.press(page.getByRole('button', { name: 'Guardar calificación' }));
    await page.getByRole('main').getByText('calificada', { exact: true }).waitFor();
  }

  async closeRound(): Promise<void> {
    const { page, hands } = this.visitor;
    await this.visitor.open(`${this.work}/problemas/priorizacion`);
    await hands.press(page.getByRole('button', { name: 'Cerrar la ronda' }));
    await page.getByRole('heading', { name: 'Resultado' }).waitFor();
  }

  async prioritise(number: number, agreement: string): Promise<void> {
    const { page, hands } = this.visitor;
    await this.open(number);
    await hands.press(page.getByRole('button', { name: 'Priorizar' }));
    await hands.write(page.getByLabel('Acuerdo'), agreement);
    await hands.press(page.getByRole('button', { name: 'Priorizar' }));
    await this.visitor.sees('Priorizada por acuerdo');
  }
}
