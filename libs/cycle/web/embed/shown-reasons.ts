import type { ReasonWire } from '@tequio/kernel';
import type { ShownRefusal } from '@tequio/platform/ui';

/** Reasons of the API as the components show them: where a page clears one, the reason itself is the link. */
export function shownReasons(reasons: readonly ReasonWire[]): ShownRefusal[] {
  return reasons.map(({ text, href }) => {
    // The list links to a page or to a fragment of this one, not to both
    const link = href?.startsWith('#') ? href : href?.split(/[?#]/, 1)[0];
    return link ? { text: '', link, linkText: text } : { text };
  });
}
