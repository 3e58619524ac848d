import type { Visitor } from '../fixtures/visitor';

/** The door: signing in, and accepting an invitation that came by mail. */
export class Entrance {
  constructor(private readonly visitor: Visitor) {}

  async signIn({ email, password }: { readonly email: string; readonly password: string }): Promise<void> {
    const { page, hands } = this.visitor;
    await this.visitor.open('/entrar');
    await hands.write(page.getByLabel('Correo'), email);
    await hands.write(page.getByLabel('Contraseña'), password);
    await hands.press(page.getByRole('button', { name: 'Entrar' }));
    await page.waitForURL((url) => url.pathname !== '/entrar');
  }

  async acceptInvitation(path: string, { name, password }: { readonly name: string; readonly password: string }): Promise<void> {
    const { page, hands } = this.visitor;
    await this.visitor.open(path);
    await hands.write(page.getByLabel('Su nombre completo'), name);
    await hands.write(page.getByLabel('Elija una contraseña'), password);
    await hands.press(page.getByRole('button', { name: 'Aceptar invitación' }));
    await page.waitForURL((url) => url.pathname !== path);
  }
}
