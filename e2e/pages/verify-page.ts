import type { Visitor } from '../fixtures/visitor';

/** Where anybody checks a file against what was published. */
export class VerifyPage {
  constructor(private readonly visitor: Visitor) {}

  async verify(name: string, content: Buffer): Promise<string> {
    const { page, hands } = this.visitor;
    await this.visitor.open('/verificar');
    await hands.attach(page.getByLabel('Archivo JSON de la edición'), { name, mimeType: 'application/json', buffer: content });
    await hands.press(page.getByRole('button', { name: 'Verificar', exact: true }));
    const result = page.getByRole('region', { name: 'Resultado' });
    await result.waitFor();
    return result.innerText();
  }
}
