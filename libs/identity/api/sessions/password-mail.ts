import { Inject, Injectable } from '@nestjs/common';
import { identityTexts } from '@tequio/identity/wire';
import { type Language, fill } from '@tequio/kernel';
import { Mail, PLATFORM_SETTINGS, type PlatformSettings, type Tx } from '@tequio/platform/api';

interface Addressee {
  readonly email: string;
  readonly language: Language;
}

@Injectable()
export class PasswordMail {
  constructor(
    private readonly mail: Mail,
    @Inject(PLATFORM_SETTINGS) private readonly settings: Pick<PlatformSettings, 'publicUrl'>,
  ) {}

  async sendLink(tx: Tx, to: Addressee, secret: string): Promise<void> {
    const texts = identityTexts[to.language].mail;
    const body = fill(texts.resetBody, { link: this.page(to.language, `/restablecer/${secret}`) });
    await this.mail.send(tx, { to: to.email, subject: texts.resetSubject, text: `${texts.greeting}\n\n${body}\n` });
  }

  /** So that the owner learns of a change that was not his. */
  async tellOfChange(tx: Tx, to: Addressee): Promise<void> {
    const texts = identityTexts[to.language].mail;
    const body = fill(texts.changedBody, { link: this.page(to.language, '/recuperar') });
    await this.mail.send(tx, { to: to.email, subject: texts.changedSubject, text: `${texts.greeting}\n\n${body}\n` });
  }

  private page(language: Language, path: string): string {
    return new URL(`${language === 'en' ? '/en' : ''}${path}`, this.settings.publicUrl).href;
  }
}
