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
    const { page, hands } = this.visitor;
    await this.visitor.open(`${this.work}/plan`);
    await hands.write(page.getByLabel('Por qué se congela'), reason);
    await hands.press(page.getByRole('button', { name: 'Congelar versión' }));
    await this.visitor.sees(`Se congeló la versión ${number}.`);
  }

  async openApproval(): Promise<void> {
    await this.visitor.open(`${this.work}/aprobacion`);
  }

  async approve(version: number): Promise<void> {
    const { page, hands } = this.visitor;
    await this.openApproval();
    await hands.press(page.getByRole('button', { name: `Aprobar la versión ${version}` }));
    await this.visitor.sees('Su asiento se pronunció: Aprueba.');
  }

  async object(reason: string): Promise<void> {
    const { page, hands } = this.visitor;
    await this.openApproval();
    await hands.tick(page.getByRole('radio', { name: 'Objeta' }));
    await hands.write(page.getByLabel('Razón de la objeción'), reason);
    await hands.press(page.getByRole('button', { name: 'Objetar con esta razón' }));
    await this.visitor.sees('Su asiento se pronunció: Objeta.');
  }

  async answerObjection(answer: string): Promise<void> {
    const { page, hands } = this.visitor;
    await this.openApproval();
    const objections = page.getByRole('region', { name: 'Objeciones' });
    await hands.press(objections.getByRole('button', { name: 'Responder' }));
    await hands.write(objections.getByLabel('Respuesta a la objeción'), answer);
    await hands.press(objections.getByRole('button', { name: 'Responder' }));
    await objections.getByRole('listitem').filter({ hasText: answer }).first().waitFor();
  }

  async withdrawObjection(): Promise<void> {
    const { page, hands } = this.visitor;
    await this.openApproval();
    await hands.press(page.getByRole('button', { name: 'Retirar mi objeción' }).first());
    await this.visitor.sees(/^Retirada el /);
  }

  /** What the page says of one seat, named by its institution. */
  async stanceOf(institution: string): Promise<string> {
    return this.visitor.page.getByRole('region', { name: 'Sectores' }).getByRole('listitem').filter({ hasText: institution }).innerText();
  }

  async publish(edition: number): Promise<void> {
    const { page, hands } = this.visitor;
    await this.visitor.open(`${this.work}/publicacion`);
    await hands.press(page.getByRole('button', { name: 'Publicar la edición' }));
    await this.visitor.sees(`Se publicó la edición ${edition}.`);
  }
}
