import type { Visitor } from '../fixtures/visitor';

/** The calendar of a cycle with its overview and its term. */
export class CalendarPage {
  constructor(private readonly visitor: Visitor) {}

  async addActivity(title: string, startsOn: string, endsOn: string): Promise<void> {
    const { page } = this.visitor;
    const form = page.getByRole('main').locator('section').filter({ has: page.getByRole('heading', { name: 'Agregar fecha' }) });
    await form.getByLabel('Qué').fill(title);
    await form.getByLabel('Empieza').fill(startsOn);
    await form.getByLabel('Termina').fill(endsOn);
    await form.getByRole('button', { name: 'Agregar fecha' }).click();
    await page.getByRole('listitem').filter({ hasText: title }).first().waitFor();
  }

  async writeOverview(text: string): Promise<void> {
    const { page } = this.visitor;
    await page.getByLabel('Presentación del ciclo').fill(text);
    await page.getByRole('button', { name: 'Guardar presentación' }).click();
    await this.visitor.page.getByRole('status').filter({ hasText: 'Guardado.' }).waitFor({ state: 'attached' });
  }

  async setTerm(startsOn: string, endsOn: string): Promise<void> {
    const { page } = this.visitor;
    const form = page.getByRole('main').locator('section').filter({ has: page.getByRole('heading', { name: 'Plazo del plan' }) });
    await form.getByLabel('Empieza').fill(startsOn);
    await form.getByLabel('Termina').fill(endsOn);
    const answer = page.waitForResponse((response) => response.request().method() === 'PUT' && response.url().endsWith('/term'));
    await form.getByRole('button', { name: 'Guardar plazo' }).click();
    if (!(await answer).ok()) throw new Error('The term was not saved');
  }

  async publish(): Promise<void> {
    await this.visitor.page.getByRole('button', { name: 'Publicar calendario' }).click();
    await this.visitor.sees(/^Publicado el /);
  }
}
