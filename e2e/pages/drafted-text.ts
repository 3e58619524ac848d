import type { Locator, Response } from 'playwright-core';
import type { Visitor } from '../fixtures/visitor';

/** A text that is written in place and saves itself: a problem, a commitment, the plan. */
export class DraftedText {
  constructor(
    private readonly visitor: Visitor,
    private readonly place: Locator = visitor.page.getByRole('main'),
  ) {}

  /** The part of the text that carries this name: a section, or a row such as «Hito 1». */
  part(role: 'region' | 'group', name: string): DraftedText {
    return new DraftedText(this.visitor, this.place.getByRole(role, { name, exact: true }));
  }

  field(label: string): Locator {
    return this.place.getByLabel(label, { exact: true });
  }

  /** As it is read; the carets of others in a shared text are no part of it. */
  value(label: string): Promise<string> {
    return this.field(label).evaluate((control) => {
      if (control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement) return control.value;
      const text = control.cloneNode(true) as HTMLElement;
      for (const caret of text.querySelectorAll('.remote-caret')) caret.remove();
      return [...text.children].map((block) => block.textContent).join('\n');
    });
  }

  async write(label: string, text: string): Promise<void> {
    const { hands } = this.visitor;
    await hands.write(this.field(label), text);
    await hands.leave(this.field(label));
    await this.saves(label);
  }

  /** A paragraph behind what others write, as soon as the text is shared with them. */
  async add(label: string, text: string): Promise<void> {
    const { hands, page } = this.visitor;
    await page.locator('.tiptap').first().waitFor();
    await hands.add(this.field(label), text);
    await hands.leave(this.field(label));
    await this.saves(label);
  }

  async shows(label: string, words: string): Promise<void> {
    await this.field(label).filter({ hasText: words }).waitFor();
  }

  /** Waits until the page says that the field is saved. */
  async saves(label: string): Promise<void> {
    await this.stateOf(label).filter({ hasText: 'Guardado' }).waitFor();
  }

  /** Writes a value that arrives only once the line is back. */
  async writeWithoutLine(label: string, text: string): Promise<void> {
    const { context, hands } = this.visitor;
    await context.setOffline(true);
    await hands.write(this.field(label), text);
    await hands.leave(this.field(label));
    await this.stateOf(label).filter({ hasText: 'Sin conexión' }).waitFor();
  }

  /** The line is back, and somebody else wrote meanwhile: both values are there. */
  async meetsAnother(): Promise<Locator> {
    await this.visitor.context.setOffline(false);
    const both = this.place.getByRole('alert').filter({ hasText: 'Dos personas escribieron en este campo' });
    await both.waitFor();
    return both;
  }

  async choose(label: string, option: string): Promise<void> {
    const { hands } = this.visitor;
    await this.saved(async () => {
      await hands.choose(this.field(label), option);
      await hands.leave(this.field(label));
    });
  }

  async tick(label: string): Promise<void> {
    await this.saved(() => this.visitor.hands.tick(this.field(label)));
  }

  async pickDay(label: string, day: string): Promise<void> {
    const { hands } = this.visitor;
    await this.saved(async () => {
      await hands.pickDay(this.field(label), day);
      await hands.leave(this.field(label));
    });
  }

  async addRow(button: string, name: string): Promise<DraftedText> {
    await this.visitor.hands.press(this.place.getByRole('button', { name: button }));
    const row = this.part('group', name);
    await row.place.waitFor();
    return row;
  }

  private async saved(act: () => Promise<unknown>): Promise<void> {
    const answer = this.answer();
    await act();
    const { ok, status, text } = await answer.then(async (one) => ({ ok: one.ok(), status: one.status(), text: one.ok() ? '' : await one.text() }));
    if (!ok) throw new Error(`The choice was not saved: ${status} ${text}`);
  }

  private answer(): Promise<Response> {
    return this.visitor.page.waitForResponse((response) => response.request().method() === 'PUT' && response.url().includes('/api/v1/drafts/'));
  }

  private stateOf(label: string): Locator {
    return this.place.locator('tq-draft-field').filter({ has: this.visitor.page.getByLabel(label, { exact: true }) }).getByRole('status');
  }
}
