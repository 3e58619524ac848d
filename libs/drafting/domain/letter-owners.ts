/** Letters of one source, in the order in which it made them: `to` is the first that is not among them. */
export interface OwnedLetters {
  readonly clientId: number;
  readonly from: number;
  readonly to: number;
  readonly accountId: string | null;
  readonly sectorCode: string | null;
  readonly organisationId: string | null;
}

export type LetterOwner = Pick<OwnedLetters, 'accountId' | 'sectorCode' | 'organisationId'>;

/** A stretch of a text that one person wrote. */
export interface WrittenRun extends LetterOwner {
  readonly text: string;
}

/** Letters as they stand in a text, with where they come from. */
export interface StandingLetters {
  readonly clientId: number;
  readonly from: number;
  readonly text: string;
}

const nobody: LetterOwner = { accountId: null, sectorCode: null, organisationId: null };

/** A text cut where its writer changes; what nobody is known for is told as written by nobody. Together the runs are the text. */
export function runsByOwner(letters: readonly StandingLetters[], owners: readonly OwnedLetters[]): readonly WrittenRun[] {
  const byClient = new Map<number, OwnedLetters[]>();
  for (const range of owners) byClient.set(range.clientId, [...(byClient.get(range.clientId) ?? []), range]);
  return letters.flatMap((stretch) => cut(stretch, byClient.get(stretch.clientId) ?? [])).reduce<readonly WrittenRun[]>(joined, []);
}

function cut({ from, text }: StandingLetters, ranges: readonly OwnedLetters[]): readonly WrittenRun[] {
  const to = from + text.length;
  const inside = ranges.flatMap((range) => [range.from, range.to]).filter((clock) => clock > from && clock < to);
  const borders = [from, ...new Set(inside), to].sort((a, b) => a - b);
  return borders.slice(1).map((end, index) => {
    const begin = borders[index] ?? from;
    const { accountId, sectorCode, organisationId } = ranges.find((range) => range.from <= begin && begin < range.to) ?? nobody;
    return { text: text.slice(begin - from, end - from), accountId, sectorCode, organisationId };
  });
}

function joined(runs: readonly WrittenRun[], next: WrittenRun): readonly WrittenRun[] {
  const last = runs.at(-1);
  if (!last || !isSameOwner(last, next)) return [...runs, next];
  return [...runs.slice(0, -1), { ...last, text: last.text + next.text }];
}

function isSameOwner(one: LetterOwner, other: LetterOwner): boolean {
  return one.accountId === other.accountId && one.sectorCode === other.sectorCode && one.organisationId === other.organisationId;
}

export interface SectorShare {
  readonly sectorCode: string | null;
  /** Letters that stand in the text now; spaces do not count, nor what was taken away. */
  readonly letters: number;
  /** Between 0 and 1; all of them together are 1 unless there is no text. */
  readonly share: number;
}

/** How much of what stands there each sector wrote, most first. */
export function sharesBySector(runs: readonly WrittenRun[]): readonly SectorShare[] {
  const counted = new Map<string | null, number>();
  for (const { sectorCode, text } of runs) counted.set(sectorCode, (counted.get(sectorCode) ?? 0) + text.replace(/\s/g, '').length);
  const all = [...counted.values()].reduce((sum, letters) => sum + letters, 0);
  return [...counted]
    .filter(([, letters]) => letters > 0)
    .map(([sectorCode, letters]) => ({ sectorCode, letters, share: letters / all }))
    .sort((a, b) => b.letters - a.letters || ((a.sectorCode ?? '') < (b.sectorCode ?? '') ? -1 : 1));
}
