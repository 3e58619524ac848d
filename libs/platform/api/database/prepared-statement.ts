import { createHash } from 'node:crypto';

const names = new Map<string, string>();

/**
 * The name under which a connection keeps the plan of this text. The texts of the program are few and constant
 * (values travel as parameters), so the table stays small; a text glued together from values would make it grow.
 */
export function statementName(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = createHash('sha256').update(text).digest('base64url').slice(0, 22);
    names.set(text, name);
  }
  return name;
}
