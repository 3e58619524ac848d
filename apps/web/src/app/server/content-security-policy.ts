import { createHash } from 'node:crypto';

/** The policy of a page with the application: only our own files and what carries this answer's nonce; markup reaches the DOM through Angular alone. */
export function contentSecurityPolicy(nonce: string): string {
  return policy(`'self' 'nonce-${nonce}'`, `'self' 'nonce-${nonce}'`);
}

/** Of a page that is only read: nothing runs, and its style sheets are known by what they say, so that the page is the same each time. */
export function readablePagePolicy(styles: readonly string[]): string {
  const known = new Set(styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`));
  return policy(`'none'`, [`'self'`, ...known].join(' '));
}

function policy(scripts: string, styles: string): string {
  return [
    `default-src 'self'`,
    `script-src ${scripts}`,
    `style-src ${styles}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
    // The editor reads what is pasted in a document apart, under a policy of its own
    `trusted-types angular ProseMirrorClipboard`,
  ].join('; ');
}
