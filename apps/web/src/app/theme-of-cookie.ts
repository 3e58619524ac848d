export type Theme = 'light' | 'dark';

export function themeOfCookie(cookie: string): Theme | null {
  const value = /(?:^|;\s*)tequio-theme=(light|dark)(?:;|$)/.exec(cookie)?.[1];
  return value === 'light' || value === 'dark' ? value : null;
}
