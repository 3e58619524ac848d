import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input } from '@angular/core';
import { type RichBlock, type RichCell, type RichSpan, type RichText, lettersOf, shownRichText } from '@tequio/drafting/domain';
import { draftingTexts } from '@tequio/drafting/wire';
import { textsOf } from '@tequio/platform/web';

/** No page goes deeper. */
const lowestHeading = 6;

/** A long text as people read it: with its formatting where there is any, else one paragraph a line. */
@Component({
  selector: 'tq-rich-text',
  imports: [NgTemplateOutlet],
  templateUrl: './rich-text.html',
  styleUrl: './rich-text.css',
  host: { '[attr.lang]': 'lang()' },
})
export class FormattedText {
  readonly text = input.required<string>();
  /** From wherever it was kept: what is not of the white list, or says something else than the text, is not shown. */
  readonly rich = input<unknown>();
  /** The level of the heading that the text stands under; without it, as in a cell, its headings are paragraphs in bold. */
  readonly under = input<number | null>(null);
  /** Plans are written in Spanish first, whatever language the page around them speaks. */
  readonly lang = input('es-MX');

  protected readonly texts = textsOf(draftingTexts).richText;
  protected readonly blocks = computed(() => shownRichText(this.text(), this.rich()));
  /** Where a text only has the lower of its two levels, or begins with it, no level of the page is skipped. */
  private readonly levels = computed(() => {
    const under = this.under();
    const levels = new Map<RichBlock, number>();
    if (under === null) return levels;
    let isParted = false;
    for (const block of this.blocks()) {
      if (block.type !== 'heading') continue;
      isParted ||= block.level === 3;
      levels.set(block, Math.min(under + (block.level === 4 && isParted ? 2 : 1), lowestHeading));
    }
    return levels;
  });

  protected levelOf(heading: RichBlock): number | null {
    return this.levels().get(heading) ?? null;
  }

  /** The outlets' contexts have no type: these give it back. */
  protected flow(blocks: RichText): RichText {
    return blocks;
  }

  protected spans(spans: readonly RichSpan[]): readonly RichSpan[] {
    return spans;
  }

  protected isEmpty(spans: readonly RichSpan[]): boolean {
    return lettersOf(spans).trim() === '';
  }

  /** A table whose first row names its columns. */
  protected scopeOf(row: number): 'col' | 'row' {
    return row === 0 ? 'col' : 'row';
  }

  /** A cell of one paragraph is that paragraph's letters: nothing stands between them and their cell. */
  protected onlyLine({ blocks }: RichCell): readonly RichSpan[] | null {
    const [first, ...more] = blocks;
    return more.length === 0 && first?.type === 'paragraph' ? first.text : null;
  }
}
