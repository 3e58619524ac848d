import { type WrittenByWire, type draftingTexts } from '@tequio/drafting/wire';
import { type SameTexts, fill } from '@tequio/kernel';
import type { Language } from '@tequio/platform/web';

type FieldTexts = SameTexts<(typeof draftingTexts)['es']['field']>;

/** «Laura Ríos · Autoridades, 15 de enero de 2019»: who wrote what stands there, and for whom he spoke. */
export function authorInWords(by: WrittenByWire, texts: FieldTexts, language: Language, zone: string | undefined): string {
  const at = language.date(by.at, zone);
  if (!by.name) return fill(texts.writtenByNobody, { at });
  const sector = by.sector ?? by.organisation;
  return sector ? fill(texts.writtenBy, { name: by.name, sector, at }) : `${by.name}, ${at}`;
}

/** Of several, the one that came last: a row is signed by who wrote in it last. */
export function lastWritten(all: readonly WrittenByWire[]): WrittenByWire | null {
  return all.reduce<WrittenByWire | null>((last, by) => (last === null || by.at > last.at ? by : last), null);
}
