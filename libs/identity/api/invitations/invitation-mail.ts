import { identityTexts } from '@tequio/identity/wire';
import { type Language, fill } from '@tequio/kernel';

export interface InvitationMailFacts {
  readonly language: Language;
  readonly grantText: string;
  readonly inviterName: string | null;
  readonly expiresAt: string;
  readonly link: string;
}

export function invitationMail(facts: InvitationMailFacts): { readonly subject: string; readonly text: string } {
  const texts = identityTexts[facts.language].mail;
  const params = { grant: facts.grantText, date: dayInWords(facts.expiresAt, facts.language), link: facts.link };
  const body =
    facts.inviterName === null ? fill(texts.inviteBodyWithoutName, params) : fill(texts.inviteBody, { ...params, inviter: facts.inviterName });
  return { subject: texts.inviteSubject, text: `${texts.greeting}\n\n${body}\n` };
}

/** A day in words, where the reader most probably is: the exact moment stands on the page. */
function dayInWords(instant: string, language: Language): string {
  const locale = language === 'en' ? 'en' : 'es-MX';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'America/Mexico_City' }).format(new Date(instant));
}
