/** Where to go after signing in: a path of this site, and nothing that a foreign link could turn into another one. */
export function ownPath(wanted: string | undefined, otherwise: string): string {
  return wanted !== undefined && /^\/(?![/\\])/.test(wanted) && !/[\p{Cc}\\]/u.test(wanted) ? wanted : otherwise;
}
