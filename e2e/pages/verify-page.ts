import type { Visitor } from '../fixtures/visitor';

/** Where anybody checks a file against what was published. */
export class VerifyPage {
  constructor(private readonly visitor: Visitor) {}

  async verify(name: string, content: Buffer): Promise<string> {
    const { page } = this.visitor;
    await this.visitor.open('/verificar');
    await page.getByLabel('Archivo JSON de la edición').setInputFiles({ name, mimeType: 'application/json', buffer: content });
    await page.getByRole('button', { name: 'Verificar', exact: true }).click();
    const result = page.getByRole('region', { name: 'Resultado' });
    await result.waitFor();
    return result.innerText();
  }
}
