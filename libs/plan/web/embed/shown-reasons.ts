import type { ShownRefusal } from '@tequio/platform/ui';

/** Reasons as the API words them, with the page where each can be cleared. */
export function shownReasons(reasons: readonly { readonly text: string; readonly href?: string }[], linkText?: string): ShownRefusal[] {
  return reasons.map(({ text, href }) => ({ text, ...(href ? { link: href } : {}), ...(href && linkText ? { linkText } : {}) }));
}
