import type { Locator } from 'playwright-core';
import type { Visitor } from '../fixtures/visitor';

/** Progress declared and verified, and the closing of a cycle. */
export class FollowingPages {
  constructor(
    private readonly visitor: Visitor,
    private readonly work: string,
  ) {}

  async openCommitment(number: number): Promise<void> {
    await this.visitor.open(`${this.work}/seguimiento/${number}`);
  }

  async report(status: string, body: string, evidence: { readonly description: string; readonly name: string; readonly content: string }): Promise<void> {
    const { page, hands } = this.visitor;
    const form = page.getByRole('region', { name: 'Reportar avance' });
    await hands.tick(form.getByRole('radio', { name: status }));
    await hands.write(form.getByLabel('Qué se hizo'), body);
    if (!(await form.getByLabel('Archivo').isVisible())) {
      await hands.press(form.getByRole('button', { name: 'Agregar archivo' }));
      await hands.press(form.getByRole('button', { name: 'Quitar evidencia 1' }));
      await form.getByRole('button', { name: 'Quitar evidencia 1' }).waitFor({ state: 'detached' });
    }
    await hands.write(form.getByLabel('Qué muestra'), evidence.description);
    await hands.attach(form.getByLabel('Archivo'), { name: evidence.name, mimeType: 'text/plain', buffer: Buffer.from(evidence.content) });
    await form.getByText(`Archivo recibido: ${evidence.name}`).waitFor();
    await hands.press(form.getByRole('button', { name: 'Enviar reporte' }));
    await this.reports().getByText(body).waitFor();
  }

  async judge(verdict: string, reason: string): Promise<void> {
    await this.visitor.hands.tick(this.reports().getByRole('radio', { name: verdict }));
    await this.visitor.hands.write(this.reports().getByLabel('Razones'), reason);
    await this.visitor.hands.press(this.reports().getByRole('button', { name: 'Enviar verificación' }));
    await this.reports().getByText(reason).waitFor();
  }

  async openClosing(): Promise<void> {
    await this.visitor.open(`${this.work}/cierre`);
  }

  async evaluate(facts: { readonly completion: string; readonly potential: string; readonly earlyResults: string; readonly lessons: string; readonly evidence: string }): Promise<void> {
    const { page, hands } = this.visitor;
    await hands.press(page.getByText('Evaluar compromiso', { exact: true }));
    await hands.choose(page.getByLabel('Cumplimiento'), facts.completion);
    await hands.choose(page.getByLabel('Potencial de resultados'), facts.potential);
    await hands.choose(page.getByLabel('Resultados tempranos'), facts.earlyResults);
    await hands.write(page.getByLabel('Lecciones'), facts.lessons);
    await hands.write(page.getByLabel('Evidencia en que se apoya'), facts.evidence);
    await hands.press(page.getByRole('button', { name: 'Guardar evaluación' }));
    await this.visitor.sees('Cambiar evaluación');
  }

  async decide(choice: string, reason: string): Promise<void> {
    const { page, hands } = this.visitor;
    await hands.press(page.getByText('Decidir qué sigue', { exact: true }));
    await hands.tick(page.getByRole('radio', { name: choice }));
    await hands.write(page.getByLabel('Razón', { exact: true }), reason);
    await hands.press(page.getByRole('button', { name: 'Guardar decisión' }));
    await this.visitor.sees('Cambiar decisión');
  }

  async writeReport(text: string): Promise<void> {
    const { page, hands } = this.visitor;
    await hands.write(page.getByLabel('Texto del informe'), text);
    await hands.press(page.getByRole('button', { name: 'Guardar informe' }));
    await page.getByRole('status').filter({ hasText: 'Informe guardado.' }).waitFor({ state: 'attached' });
  }

  async publishReport(): Promise<void> {
    const { page, hands } = this.visitor;
    await hands.press(page.getByRole('button', { name: 'Publicar informe y balance' }));
    await this.visitor.sees(/^Publicado el /);
  }

  async openNextCycle(number: number): Promise<void> {
    const { page, hands } = this.visitor;
    await hands.press(page.getByRole('button', { name: 'Abrir el siguiente ciclo' }));
    await page.waitForURL(new RegExp(`/trabajo/[^/]+/${number}$`));
  }

  private reports(): Locator {
    return this.visitor.page.getByRole('region', { name: 'Reportes de avance' });
  }
}
