import { Injectable } from '@nestjs/common';
import type { Language } from '@tequio/kernel';
import { type PublicContributionWire, deliberationTexts } from '@tequio/deliberation/wire';
import { ConsultationDirectory } from '../consultation-directory';
import { PublicContributions } from './public-contributions';

/** The whole public ledger as CSV, written line by line. */
@Injectable()
export class LedgerTable {
  constructor(
    private readonly consultations: ConsultationDirectory,
    private readonly contributions: PublicContributions,
  ) {}

  /** @throws RefusedError 404 before the first line, where nothing has been put before the public */
  async lines(slug: string, number: number, language: Language): Promise<AsyncGenerator<string>> {
    const { cycle } = await this.consultations.at(slug, number);
    return written(this.contributions.all(cycle, language), language);
  }
}

const columns = ['folio', 'state', 'channel', 'kind', 'number', 'title', 'quote', 'body', 'hidden', 'author', 'table', 'received', 'due', 'overdue', 'mergedInto', 'outcome', 'reply', 'sector', 'replied'] as const;

async function* written(items: AsyncIterable<PublicContributionWire>, language: Language): AsyncGenerator<string> {
  const texts = deliberationTexts[language].consultation;
  // The mark at the beginning tells spreadsheets that these are accents
  yield `\uFEFF${columns.map((column) => texts.columns[column]).join(',')}\r\n`;
  for await (const item of items) {
    const { contributions } = deliberationTexts[language];
    const cells: Record<(typeof columns)[number], string | null> = {
      folio: item.folio,
      state: contributions.states[item.state],
      channel: texts.channels[item.channel],
      kind: texts.kinds[item.subject.kind],
      number: item.subject.number,
      title: item.subject.title,
      quote: item.quote,
      body: item.body,
      hidden: item.hidden ? [texts.hidingReasons[item.hidden.because], item.hidden.note].filter(Boolean).join(': ') : item.visibility === 'shown' ? null : texts.visibilities[item.visibility],
      author: item.authorName,
      table: item.tableName,
      received: item.receivedAt,
      due: item.dueOn,
      overdue: item.overdue ? texts.yes : texts.no,
      mergedInto: item.mergedIntoFolio,
      outcome: item.reply ? contributions.states[item.reply.outcome] : null,
      reply: item.reply?.body ?? null,
      sector: item.reply?.sector ?? null,
      replied: item.reply?.repliedAt ?? null,
    };
    yield `${columns.map((column) => cellOf(cells[column])).join(',')}\r\n`;
  }
}

/** A text that a spreadsheet would take for a formula is one for nobody: a quote mark before it keeps it a text. */
export function cellOf(value: string | null): string {
  const text = value === null ? '' : /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
