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
    const { page } = this.visitor;
    const form = page.getByRole('region', { name: 'Reportar avance' });
    await form.getByRole('radio', { name: status }).check();
    await form.getByLabel('Qué se hizo').fill(body);
    if (!(await form.getByLabel('Archivo').isVisible())) {
      await form.getByRole('button', { name: 'Agregar archivo' }).click();
      await form.getByRole('button', { name: 'Quitar evidencia 1' }).click();
      await form.getByRole('button', { name: 'Quitar evidencia 1' }).waitFor({ state: 'detached' });
    }
    await form.getByLabel('Qué muestra').fill(evidence.description);
    await form.getByLabel('Archivo').setInputFiles({ name: evidence.name, mimeType: 'text/plain', buffer: Buffer.from(evidence.content) });
    await form.getByText(`Archivo recibido: ${evidence.name}`).waitFor();
    await form.getByRole('button', { name: 'Enviar reporte' }).click();
    await this.reports().getByText(body).waitFor();
  }

  async judge(verdict: string, reason: string): Promise<void> {
    await this.reports().getByRole('radio', { name: verdict }).check();
    await this.reports().getByLabel('Razones').fill(reason);
    await this.reports().getByRole('button', { name: 'Enviar verificación' }).click();
    await this.reports().getByText(reason).waitFor();
  }

  async openClosing(): Promise<void> {
    await this.visitor.open(`${this.work}/cierre`);
  }

  async evaluate(facts: { readonly completion: string; readonly potential: string; readonly earlyResults: string; readonly lessons: string; readonly evidence: string }): Promise<void> {
    const { page } = this.visitor;
    await page.getByText('Evaluar compromiso', { exact: true }).click();
    await page.getByLabel('Cumplimiento').selectOption({ label: facts.completion });
    await page.getByLabel('Potencial de resultados').selectOption({ label: facts.potential });
    await page.getByLabel('Resultados tempranos').selectOption({ label: facts.earlyResults });
    await page.getByLabel('Lecciones').fill(facts.lessons);
    await page.getByLabel('Evidencia en que se apoya').fill(facts.evidence);
    await page.getByRole('button', { name: 'Guardar evaluación' }).click();
    await this.visitor.sees('Cambiar evaluación');
  }

  async decide(choice: string, reason: string): Promise<void> {
    const { page } = this.visitor;
    await page.getByText('Decidir qué sigue', { exact: true }).click();
    await page.getByRole('radio', { name: choice }).check();
    await page.getByLabel('Razón', { exact: true }).fill(reason);
    await page.getByRole('button', { name: 'Guardar decisión' }).click();
    await this.visitor.sees('Cambiar decisión');
  }

  async writeReport(text: string): Promise<void> {
    const { page } = this.visitor;
    await page.getByLabel('Texto del informe').fill(text);
    await page.getByRole('button', { name: 'Guardar informe' }).click();
    await page.getByRole('status').filter({ hasText: 'Informe guardado.' }).waitFor({ state: 'attached' });
  }

  async publishReport(): Promise<void> {
    await this.visitor.page.getByRole('button', { name: 'Publicar informe y balance' }).click();
    await this.visitor.sees(/^Publicado el /);
  }

  async openNextCycle(number: number): Promise<void> {
    const { page } = this.visitor;
    await page.getByRole('button', { name: 'Abrir el siguiente ciclo' }).click();
    await page.waitForURL(new RegExp(`/trabajo/[^/]+/${number}$`));
  }

  private reports(): Locator {
    return this.visitor.page.getByRole('region', { name: 'Reportes de avance' });
  }
}
