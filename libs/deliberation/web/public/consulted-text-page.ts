import { DOCUMENT } from '@angular/common';
import { httpResource } from '@angular/common/http';
import { Component, ElementRef, computed, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { longestQuote } from '@tequio/deliberation/domain';
import { type ConsultedKind, type ConsultedTextPageWire, deliberationApi, deliberationPages, deliberationTexts } from '@tequio/deliberation/wire';
import type { RichText } from '@tequio/drafting/domain';
import { FormattedText } from '@tequio/drafting/web/embed';
import { isLocalDate } from '@tequio/kernel';
import { EmptyState, PageHeader, PageOutcome, Pager, RefusalList, StatusMark } from '@tequio/platform/ui';
import { Language, fill, textsOf, usePageTitle } from '@tequio/platform/web';
import { ConsultationWords } from './consultation-words';
import { ContributeForm, type Quotation } from './contribute-form';
import { SaidBySomebody } from './said-by-somebody';

interface PassageGroup {
  readonly label: string;
  readonly isRow: boolean;
  /** A day is told in words here and cannot be quoted by them: then it has no `quotedAs`. */
  readonly parts: readonly { readonly path: string; readonly name: string | null; readonly text: string; readonly quotedAs: string | null; readonly rich?: RichText }[];
}

/** One text in consultation, to be read and spoken about; with scripts one points at words by selecting them. */
@Component({
  selector: 'tq-consulted-text-page',
  imports: [ContributeForm, EmptyState, FormattedText, PageHeader, PageOutcome, Pager, RefusalList, RouterLink, SaidBySomebody, StatusMark],
  templateUrl: './consulted-text-page.html',
  styleUrl: './consulted-text-page.css',
  host: { '(document:selectionchange)': 'noteSelection()' },
})
export class ConsultedTextPage {
  readonly slug = input.required<string>();
  readonly cycle = input.required<string>();
  readonly kind = input.required<ConsultedKind>();
  readonly text = input.required<string>();
  readonly pagina = input<string>();

  protected readonly texts = textsOf(deliberationTexts).consultation;
  protected readonly contribute = textsOf(deliberationTexts).contribute;
  protected readonly pages = deliberationPages;
  protected readonly words = fill;
  private readonly wording = inject(ConsultationWords);
  private readonly language = inject(Language);
  private readonly document = inject(DOCUMENT);
  private readonly passages = viewChild<ElementRef<HTMLElement>>('passages');
  private readonly form = viewChild(ContributeForm);

  protected readonly page = httpResource<ConsultedTextPageWire>(() => ({
    url: deliberationApi.text(this.slug(), this.cycle(), this.kind(), this.text()),
    params: { page: this.pagina() ?? '1' },
  }));
  private readonly known = computed(() => (this.page.hasValue() ? this.page.value() : null));
  protected readonly crumbs = computed(() => this.wording.crumbs(this.known()?.consultation ?? null));
  protected readonly period = computed(() => this.wording.period(this.known()?.consultation ?? null));
  protected readonly kicker = computed(() => {
    const number = this.known()?.text.number ?? '';
    return `${this.texts.title} · ${fill(this.texts.numbered[this.kind()], { number })}`;
  });
  protected readonly version = computed(() => fill(this.texts.version, { number: this.known()?.text.versionNumber ?? '' }));
  /** Cells of one row stand together: a milestone reads as one thing. */
  protected readonly groups = computed<readonly PassageGroup[]>(() => {
    const groups = new Map<string, PassageGroup['parts'][number][]>();
    for (const { path, label, text, rich } of this.known()?.passages ?? []) {
      if (path === 'title') continue;
      const [above = label, ...name] = path.includes('.') ? label.split(' · ') : [label];
      groups.set(above, [...(groups.get(above) ?? []), { path, name: name.join(' · ') || null, text: isLocalDate(text) ? this.language.date(text) : text, quotedAs: isLocalDate(text) ? null : path, ...(rich ? { rich } : {}) }]);
    }
    return [...groups].map(([label, parts]) => ({ label, parts, isRow: parts.some(({ name }) => name !== null) }));
  });

  protected readonly selected = signal<Quotation | null>(null);

  constructor() {
    usePageTitle(() => this.known()?.text.title);
  }

  /** Words of one passage; a selection over several speaks of none of them exactly. */
  protected noteSelection(): void {
    const selection = this.document.getSelection();
    const quote = selection?.toString().trim() ?? '';
    const passages = this.passages()?.nativeElement;
    if (!selection || !passages || quote === '' || quote.length > longestQuote || this.known()?.consultation.contribute.length !== 0) return;
    const [start, end] = [selection.anchorNode, selection.focusNode].map((node) => (node instanceof Element ? node : node?.parentElement)?.closest('[data-path]'));
    const path = start?.getAttribute('data-path');
    if (!start || start !== end || !path || !passages.contains(start)) return;
    this.selected.set({ path, quote });
  }

  protected quoteSelection(): void {
    const quotation = this.selected();
    this.selected.set(null);
    if (quotation) this.form()?.beginWriting(quotation);
  }
}
