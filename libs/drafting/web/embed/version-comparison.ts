import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { type ComparedPassageWire, type ComparisonWire, type DiffSegment, type VersionsWire, draftingTexts, versionsPath } from '@tequio/drafting/wire';
import type { SubjectKind } from '@tequio/kernel';
import { BusyMark, EmptyState, FormField, RefusalList } from '@tequio/platform/ui';
import { Language, fill, problemOf, textsOf } from '@tequio/platform/web';
import { FormattedText } from './rich-text';

/** Any two versions of a text, side by side or in one text, word by word, with who wrote what changed. */
@Component({
  selector: 'tq-version-comparison',
  imports: [BusyMark, EmptyState, FormField, FormattedText, RefusalList],
  templateUrl: './version-comparison.html',
  styleUrl: './version-comparison.css',
})
export class VersionComparison {
  readonly kind = input.required<SubjectKind>();
  readonly subjectId = input.required<string>();
  /** Asked for from the start; else the last two. */
  readonly earlier = input<number>();
  readonly later = input<number>();
  readonly zone = input<string>();

  protected readonly texts = textsOf(draftingTexts).versions;
  private readonly language = inject(Language);

  protected readonly history = httpResource<VersionsWire>(() => versionsPath(this.kind(), this.subjectId()));
  protected readonly versions = computed(() => (this.history.hasValue() ? this.history.value().versions : []));
  protected readonly from = linkedSignal(() => this.earlier() ?? this.versions()[1]?.number ?? 0);
  protected readonly to = linkedSignal(() => this.later() ?? this.versions()[0]?.number ?? 0);
  protected readonly comparison = httpResource<ComparisonWire>(() => {
    const [from, to] = [this.from(), this.to()];
    return from > 0 && to > 0 && from !== to ? `${versionsPath(this.kind(), this.subjectId())}/${from}/compare/${to}` : undefined;
  });
  protected readonly isInline = signal(false);
  protected readonly onlyChanges = signal(true);

  protected readonly shown = computed<readonly ComparedPassageWire[]>(() => {
    const passages = this.comparison.hasValue() ? this.comparison.value().passages : [];
    return passages.filter((passage) => passage.changed || (!this.onlyChanges() && passage.after !== ''));
  });
  protected readonly failure = computed(() => {
    const error = this.history.error() ?? this.comparison.error();
    return error ? problemOf(error).reasons : [];
  });

  protected nameOf(number: number, frozenAt: string): string {
    return `${fill(this.texts.number, { n: number })} · ${this.language.dateTime(frozenAt, this.zone())}`;
  }

  protected number(n: number): string {
    return fill(this.texts.number, { n });
  }

  protected without(kind: DiffSegment['kind'], segments: readonly DiffSegment[]): readonly DiffSegment[] {
    return segments.filter((segment) => segment.kind !== kind);
  }

  protected authorOf({ by }: ComparedPassageWire): string | null {
    return by?.name ? fill(this.texts.writtenBy, { name: by.name, sector: by.sector ?? by.organisation ?? '' }) : null;
  }
}
