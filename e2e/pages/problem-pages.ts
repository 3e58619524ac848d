import type { Visitor } from '../fixtures/visitor';
import { DraftedText } from './drafted-text';

/** Problems of a cycle: written, submitted, scored, prioritised. */
export class ProblemPages {
  constructor(
    private readonly visitor: Visitor,
    private readonly work: string,
  ) {}

  async start(title: string): Promise<DraftedText> {
    const { page } = this.visitor;
    await this.visitor.open(`${this.work}/problemas`);
    await page.getByRole('link', { name: 'Escribir una problemática' }).click();
    await page.getByLabel('Título').fill(title);
    await page.getByRole('button', { name: 'Empezar a escribir' }).click();
    await page.waitForURL(/\/problemas\/\d+/);
    const text = new DraftedText(this.visitor);
    await text.field('Qué pasa').waitFor();
    return text;
  }

  async open(number: number): Promise<void> {
    await this.visitor.open(`${this.work}/problemas/${number}`);
  }

  async submit(): Promise<void> {
    await this.visitor.page.getByRole('button', { name: 'Presentar problemática' }).click();
    await this.visitor.sees('Presentada');
  }

  async openRound(): Promise<void> {
    await this.visitor.open(`${this.work}/problemas/priorizacion`);
    await this.visitor.page.getByRole('button', { name: 'Abrir una ronda' }).click();
    await this.visitor.sees(/^Ronda abierta desde el/);
  }

  async score(scores: Readonly<Record<string, number>>): Promise<void> {
    const { page } = this.visitor;
    await this.visitor.open(`${this.work}/problemas/priorizacion`);
    for (const [criterion, score] of Object.entries(scores)) {
      await page.getByRole('group', { name: criterion }).getByText(String(score), { exact: true }).click();
    }
    await page.getByRole('button', { name: 'Guardar calificación' }).click();
    await page.getByRole('main').getByText('calificada', { exact: true }).waitFor();
  }

  async closeRound(): Promise<void> {
    await this.visitor.open(`${this.work}/problemas/priorizacion`);
    await this.visitor.page.getByRole('button', { name: 'Cerrar la ronda' }).click();
    await this.visitor.page.getByRole('heading', { name: 'Resultado' }).waitFor();
  }

  async prioritise(number: number, agreement: string): Promise<void> {
    const { page } = this.visitor;
    await this.open(number);
    await page.getByRole('button', { name: 'Priorizar' }).click();
    await page.getByLabel('Acuerdo').fill(agreement);
    await page.getByRole('button', { name: 'Priorizar' }).click();
    await this.visitor.sees('Priorizada por acuerdo');
  }
}
