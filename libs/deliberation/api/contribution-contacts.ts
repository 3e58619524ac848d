import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Language, fill } from '@tequio/kernel';
import { Mail, PLATFORM_SETTINGS, type PlatformSettings, type Tx } from '@tequio/platform/api';
import { deliberationPages, deliberationTexts } from '@tequio/deliberation/wire';
import { newContactToken } from './contact-token';
import type { TakenIn } from './contribution-intake';

export interface PreparedContact {
  readonly email: string;
  readonly salt: string;
  /** Stands for the address in the journal; without the salt it says nothing. */
  readonly digest: string;
}

const insert = `
  INSERT INTO contribution_contact (contribution_id, email, salt, language, token_hash) VALUES ($1, $2, $3, $4, $5)`;

const confirmed = `
  SELECT k.email, k.language, c.folio, c.id
  FROM contribution_contact k JOIN contribution c ON c.id = k.contribution_id
  WHERE c.id = ANY ($1::uuid[]) AND k.confirmed_at IS NOT NULL ORDER BY c.sequence`;

/** Mail addresses left with a contribution: one row each, that its owner can take back, and what is written to them. */
@Injectable()
export class ContributionContacts {
  constructor(
    private readonly mail: Mail,
    @Inject(PLATFORM_SETTINGS) private readonly settings: Pick<PlatformSettings, 'publicUrl'>,
  ) {}

  prepare(tx: Tx, email: string): PreparedContact {
    const salt = randomBytes(16).toString('base64url');
    return { email, salt, digest: tx.personalDigest(salt, email) };
  }

  /** Nothing but this mail goes to an address that nobody has confirmed. */
  async keep(tx: Tx, contact: PreparedContact, { id, folio }: TakenIn, language: Language): Promise<void> {
    const token = newContactToken();
    await tx.query(insert, [id, contact.email, contact.salt, language, token.hash]);
    const texts = deliberationTexts[language].mail;
    const links = { confirm: this.page(language, deliberationPages.confirm(token.secret)), erase: this.page(language, deliberationPages.erase(token.secret)) };
    const text = fill(texts.confirmBody, { folio, follow: this.page(language, deliberationPages.follow(folio)), ...links });
    await this.mail.send(tx, { to: contact.email, subject: fill(texts.confirmSubject, { folio }), text });
  }

  /** That there is a reply, and where; its words are read there, by whoever opens it. */
  async tellOfReply(tx: Tx, contributionIds: readonly string[]): Promise<void> {
    for (const { email, language, folio } of await tx.query<{ email: string; language: Language; folio: string }>(confirmed, [contributionIds])) {
      const texts = deliberationTexts[language].mail;
      const text = fill(texts.repliedBody, { folio, follow: this.page(language, deliberationPages.follow(folio)) });
      await this.mail.send(tx, { to: email, subject: fill(texts.repliedSubject, { folio }), text });
    }
  }

  private page(language: Language, path: string): string {
    return new URL(`${language === 'en' ? '/en' : ''}${path}`, this.settings.publicUrl).href;
  }
}
