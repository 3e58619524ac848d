import type { Visitor } from '../fixtures/visitor';

/** The calendar of a cycle with its overview and its term. */
export class CalendarPage {
  constructor(private readonly visitor: Visitor) {}

  async addActivity(title: string, startsOn: string, endsOn: string): Promise<void> {
    const { page, hands } = this.visitor;
    const form = page.getByRole('main').locator('section').filter({ has: page.getByRole('heading', { name: 'Agregar fecha' }) });
    await hands.write(form.getByLabel('Qué'), title);
    await hands.pickDay(form.getByLabel('Empieza'), startsOn);
    await hands.pickDay(form.getByLabel('Termina'), endsOn);
    await hands.press(form.getByRole('button', { name: 'Agregar fecha' }));
    await page.getByRole('listitem').filter({ hasText: title }).first().waitFor();
  }

  async writeOverview(text: string): Promise<void> {
    const { page, hands } = this.visitor;
    await hands.write(page.getByLabel('Presentación del ciclo'), text);
    await hands.press(page.getByRole('button', { name: 'Guardar presentación' }));
    await this.visitor.page.getByRole('status').filter({ hasText: 'Guardado.' }).waitFor({ state: 'attached' });
  }

  async setTerm(startsOn: string, endsOn: string): Promise<void> {
    const { page, hands } = this.visitor;
    const form = page.getByRole('main').locator('section').filter({ has: page.getByRole('heading', { name: 'Plazo del plan' }) });
    await hands.pickDay(form.getByLabel('Empieza'), startsOn);
    await hands.pickDay(form.getByLabel('Termina'), endsOn);
    const answer = page.waitForResponse((response) => response.request().method() === 'PUT' && response.url().endsWith('/term'));
    await hands.press(form.getByRole('button', { name: 'Guardar plazo' }));
    if (!(await answer).ok()) throw new Error('The term was not saved');
  }

  async publish(): Promise<void> {
    const { page, hands } = this.visitor;
    await hands.press(page.getByRole('button', { name: 'Publicar calendario' }));
    await this.visitor.sees(/^Publicado el /);
  }
}
