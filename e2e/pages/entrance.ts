import type { Visitor } from '../fixtures/visitor';

/** The door: signing in, and accepting an invitation that came by mail. */
export class Entrance {
  constructor(private readonly visitor: Visitor) {}

  async signIn({ email, password }: { readonly email: string; readonly password: string }): Promise<void> {
    const { page } = this.visitor;
    await this.visitor.open('/entrar');
    await page.getByLabel('Correo').fill(email);
    await page.getByLabel('Contraseña').fill(password);
    await page.getByRole('button', { name: 'Entrar' }).click();
    await page.waitForURL((url) => url.pathname !== '/entrar');
  }

  async acceptInvitation(path: string, { name, password }: { readonly name: string; readonly password: string }): Promise<void> {
    const { page } = this.visitor;
    await this.visitor.open(path);
    await page.getByLabel('Su nombre completo').fill(name);
    await page.getByLabel('Elija una contraseña').fill(password);
    await page.getByRole('button', { name: 'Aceptar invitación' }).click();
    await page.waitForURL((url) => url.pathname !== path);
  }
}
