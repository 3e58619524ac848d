import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** A page as every stranger reads it: nothing of it belongs to one visitor or to one answer. */
export interface KeptPage {
  readonly status: number;
  readonly html: Buffer;
  readonly policy: string;
  readonly tag: string;
  /** Compressed when first asked for so. */
  readonly compressed: Map<'br' | 'gzip', Promise<Buffer>>;
}

const mostBytes = 16 * 1024 * 1024;
const largestPage = 512 * 1024;
// HTML and what is left of it under two encodings
const bytesOf = ({ html }: KeptPage): number => Math.ceil(html.length * 1.5);

export function keptPage(status: number, html: string, policy: string): KeptPage {
  const tag = `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
  return { status, html: Buffer.from(html), policy, tag, compressed: new Map() };
}

type Make = () => Promise<KeptPage | null>;

/**
 * Pages for strangers, made once for as long as what they show stands. The key says all that a page is made of; the state of
 * the records is part of it, so that a page is never taken back: the next question just has another key.
 */
export class KeptPages {
  private readonly pages = new LRUCache<string, KeptPage, Make>({
    maxSize: mostBytes,
    maxEntrySize: largestPage,
    sizeCalculation: bytesOf,
    fetchMethod: async (_key, _stale, { context: make }) => (await make()) ?? undefined,
  });

  /** The kept page of this key, made at most once however many ask at once; null when it is not one for everybody. */
  async find(key: string, make: Make): Promise<KeptPage | null> {
    return (await this.pages.fetch(key, { context: make })) ?? null;
  }
}
