import type { Visitor } from '../fixtures/visitor';
import { DraftedText } from './drafted-text';

export interface SheetOfACommitment {
  readonly statusQuo: string;
  readonly action: string;
  readonly contribution: string;
  readonly value: string;
  readonly agenda: string;
  readonly lead: string;
  readonly liaison: string;
  readonly counterpart: string;
  readonly milestones: readonly (readonly [what: string, responsible: string, startsOn: string, endsOn: string, weight: string])[];
  readonly indicator: { readonly name: string; readonly baseline: string; readonly target: string; readonly unit: string; readonly source: string };
  readonly verification: string;
}

/** The commitments of a cycle and their sheets. */
export class CommitmentPages {
  constructor(
    private readonly visitor: Visitor,
    private readonly work: string,
  ) {}

  async open(number: number): Promise<DraftedText> {
    await this.visitor.open(`${this.work}/compromisos/${number}`);
    await this.visitor.page.getByRole('heading', { name: 'Lo que falta' }).waitFor();
    return new DraftedText(this.visitor);
  }

  async start(title: string, problem: string): Promise<DraftedText> {
    const { page, hands } = this.visitor;
    await this.visitor.open(`${this.work}/compromisos`);
    await hands.press(page.getByRole('button', { name: 'Escribir un compromiso' }));
    await hands.write(page.getByLabel('Título provisional'), title);
    await hands.choose(page.getByLabel('Problemática que responde'), problem);
    await hands.press(page.getByRole('button', { name: 'Escribir un compromiso' }));
    await page.waitForURL(/\/compromisos\/\d+$/);
    const sheet = new DraftedText(this.visitor);
    await sheet.field('Situación actual').waitFor();
    return sheet;
  }

  async complete(sheet: DraftedText, facts: SheetOfACommitment): Promise<void> {
    const what = sheet.part('region', 'Qué es');
    await what.write('Situación actual', facts.statusQuo);
    await what.write('Qué se hará', facts.action);
    await what.write('Cómo contribuye', facts.contribution);
    await what.tick(facts.value);
    await what.choose('Agenda', facts.agenda);
    await sheet.choose('Institución responsable', facts.lead);
    await sheet.choose('Persona enlace', facts.liaison);
    await sheet.choose('Contraparte ciudadana', facts.counterpart);
    for (const [index, [step, responsible, startsOn, endsOn, weight]] of facts.milestones.entries()) {
      const row = await sheet.addRow('Agregar hito', `Hito ${index + 1}`);
      await row.write('Qué se hará', step);
      await row.write('Quién responde', responsible);
      await row.pickDay('Empieza', startsOn);
      await row.pickDay('Termina', endsOn);
      await row.write('Peso', weight);
    }
    const indicator = await sheet.addRow('Agregar indicador', 'Indicador 1');
    await indicator.write('Qué mide', facts.indicator.name);
    await indicator.write('Línea base', facts.indicator.baseline);
    await indicator.write('Meta', facts.indicator.target);
    await indicator.write('Unidad', facts.indicator.unit);
    await indicator.write('Fuente', facts.indicator.source);
    await sheet.write('Medios de verificación', facts.verification);
    await this.visitor.sees('La ficha está completa.');
  }

  async comment(field: string, body: string): Promise<void> {
    const { page, hands } = this.visitor;
    const about = page.getByLabel('Sobre', { exact: true });
    await hands.choose(about, field);
    await hands.write(page.getByLabel('Nuevo comentario'), body);
    await hands.press(page.getByRole('button', { name: 'Publicar comentario' }));
    await page.getByRole('article').filter({ hasText: body }).waitFor();
  }

  async resolve(body: string, reason: string): Promise<void> {
    const { page, hands } = this.visitor;
    const thread = page.getByRole('article').filter({ hasText: body });
    await hands.press(thread.getByRole('button', { name: 'Dar por resuelto' }));
    await hands.write(thread.getByLabel('Por qué se da por resuelto'), reason);
    await hands.press(thread.getByRole('button', { name: 'Dar por resuelto' }));
    await this.visitor.sees('Ver 1 hilo resuelto');
  }

  async reopen(reason: string): Promise<void> {
    const { page, hands } = this.visitor;
    await hands.press(page.getByRole('button', { name: 'Reabrir el texto' }));
    await hands.write(page.getByLabel('Por qué se reabre'), reason);
    await hands.press(page.getByRole('button', { name: 'Reabrir el texto' }));
    await this.visitor.sees(/^Reabierto por /);
  }
}
