import type { Visitor } from '../fixtures/visitor';

/** A consultation, as facilitation opens it and as anybody reads it and speaks in it. */
export class ConsultationPages {
  readonly path: string;
  private readonly work: string;

  constructor(
    private readonly visitor: Visitor,
    slug: string,
    cycle: number,
  ) {
    this.path = `/entidades/${slug}/consultas/${cycle}`;
    this.work = `/trabajo/${slug}/${cycle}/aportaciones`;
  }

  /** From today, for as many days as the rule asks. */
  async openIt(): Promise<void> {
    await this.visitor.open(`${this.work}/consulta`);
    await this.visitor.page.getByRole('button', { name: 'Abrir la consulta' }).click();
    await this.visitor.page.getByRole('link', { name: 'Página pública de la consulta' }).waitFor();
  }

  /** Selects these words as a finger or a mouse does, and takes them as the quote. */
  async quote(words: string): Promise<void> {
    const { page } = this.visitor;
    await page.evaluate((wanted) => {
      const texts = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at < 0 || !node.parentElement?.closest('[data-path]')) continue;
        document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
        return;
      }
      throw new Error(`Nowhere on the page stands: ${wanted}`);
    }, words);
    await page.getByRole('button', { name: 'Comentar lo seleccionado' }).click();
  }

  async send(body: string, more: { readonly name?: string; readonly email?: string } = {}): Promise<string> {
    const { page } = this.visitor;
    await page.getByLabel('Su aportación').fill(body);
    if (more.name) {
      await page.getByLabel('Nombre de usted o de su organización').fill(more.name);
      await page.getByLabel('Mostrar este nombre en la página pública').check();
    }
    if (more.email) await page.getByLabel('Correo para avisarle de la respuesta').fill(more.email);
    await page.getByRole('button', { name: 'Enviar aportación' }).click();
    await page.waitForURL(/\/seguimiento\/[A-Z]+-\d+-\d+/);
    await page.getByText('Recibimos su aportación.').waitFor();
    return /[A-Z]+-\d+-\d+/.exec(this.visitor.path())?.[0] ?? '';
  }
}
