/** One spelling per mailbox, so that `Ana@Example.org` and `ana@example.org ` are one account. */
export function mailAddress(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}

/** Only what a mail server would certainly refuse; whether the mailbox exists, the mail itself shows. */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>"'(),:;\\[\]]+@[^\s@<>"'(),:;\\[\]]+\.[^\s@<>"'(),:;\\[\].]{2,}$/.test(text);
}
