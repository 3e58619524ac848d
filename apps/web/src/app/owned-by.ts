import type { CanMatchFn, UrlSegment } from '@angular/router';

/**
 * Says which addresses an area owns, so that a page fetches the code of its own area only. A pattern is a path whose
 * `:name` stands for any one segment and whose closing `**` stands for any rest, or none.
 */
export function ownedBy(...patterns: readonly string[]): CanMatchFn[] {
  const split = patterns.map((pattern) => (pattern === '' ? [] : pattern.split('/')));
  return [(_route, segments) => split.some((pattern) => matches(pattern, segments))];
}

function matches(pattern: readonly string[], segments: readonly UrlSegment[]): boolean {
  const isOpen = pattern.at(-1) === '**';
  const fixed = isOpen ? pattern.slice(0, -1) : pattern;
  if (isOpen ? segments.length < fixed.length : segments.length !== fixed.length) return false;
  return fixed.every((part, index) => part.startsWith(':') || part === segments[index]?.path);
}
