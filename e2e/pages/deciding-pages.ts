import type { Visitor } from '../fixtures/visitor';
import { DraftedText } from './drafted-text';

/** The plan as a whole, the stances of the seats on its exact text, and its publication. */
export class DecidingPages {
  constructor(
    private readonly visitor: Visitor,
    private readonly work: string,
  ) {}

  async openPlan(): Promise<DraftedText> {
    await this.visitor.open(`${this.work}/plan`);
    const text = new DraftedText(this.visitor);
    await text.field('Presentación').waitFor();
    return text;
  }

  async freeze(reason: string, number: number): Promise<void> {
    const { page } = this.visitor;
    await this.visitor.open(`${this.work}/plan`);
    await page.getByLabel('Por qué se congela').fill(reason);
    await page.getByRole('button', { name: 'Congelar versión' }).click();
    await this.visitor.sees(`Se congeló la versión ${number}.`);
  }

  async openApproval(): Promise<void> {
    await this.visitor.open(`${this.work}/aprobacion`);
  }

  async approve(version: number): Promise<void> {
    await this.openApproval();
    await this.visitor.page.getByRole('button', { name: `Aprobar la versión ${version}` }).click();
    await this.visitor.sees('Su asiento se pronunció: Aprueba.');
  }

  async object(reason: string): Promise<void> {
    const { page } = this.visitor;
    await this.openApproval();
    await page.getByRole('radio', { name: 'Objeta' }).check();
    await page.getByLabel('Razón de la objeción').fill(reason);
    await page.getByRole('button', { name: 'Objetar con esta razón' }).click();
    await this.visitor.sees('Su asiento se pronunció: Objeta.');
  }

  async answerObjection(answer: string): Promise<void> {
    const { page } = this.visitor;
    await this.openApproval();
    const objections = page.getByRole('region', { name: 'Objeciones' });
    await objections.getByRole('button', { name: 'Responder' }).click();
    await objections.getByLabel('Respuesta a la objeción').fill(answer);
    await objections.getByRole('button', { name: 'Responder' }).click();
    await objections.getByRole('listitem').filter({ hasText: answer }).first().waitFor();
  }

  async withdrawObjection(): Promise<void> {
    const { page } = this.visitor;
    await this.openApproval();
    await page.getByRole('button', { name: 'Retirar mi objeción' }).first().click();
    await this.visitor.sees(/^Retirada el /);
  }

  /** What the page says of one seat, named by its institution. */
  async stanceOf(institution: string): Promise<string> {
    return this.visitor.page.getByRole('region', { name: 'Sectores' }).getByRole('listitem').filter({ hasText: institution }).innerText();
  }

  async publish(edition: number): Promise<void> {
    await this.visitor.open(`${this.work}/publicacion`);
    await this.visitor.page.getByRole('button', { name: 'Publicar la edición' }).click();
    await this.visitor.sees(`Se publicó la edición ${edition}.`);
  }
}
