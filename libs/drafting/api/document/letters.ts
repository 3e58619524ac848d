import * as Y from 'yjs';

/** Letters (and other pieces) of one Yjs client, counted from the first it ever made: `to` is the first that is not among them. */
export interface LetterRange {
  readonly clientId: number;
  readonly from: number;
  readonly to: number;
}

/** What an update brings that is new, by who made it. Deletions bring nothing. */
export function lettersIn(update: Uint8Array): readonly LetterRange[] {
  const ranges: { clientId: number; from: number; to: number }[] = [];
  for (const struct of Y.decodeUpdate(update).structs) {
    if (struct instanceof Y.Skip) continue;
    const { client, clock } = struct.id;
    const last = ranges.at(-1);
    if (last?.clientId === client && last.to === clock) last.to = clock + struct.length;
    else ranges.push({ clientId: client, from: clock, to: clock + struct.length });
  }
  return ranges;
}
