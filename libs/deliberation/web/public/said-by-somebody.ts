import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Paragraphs } from '@tequio/deliberation/web/embed';
import { type PublicContributionWire, deliberationPages, deliberationTexts } from '@tequio/deliberation/wire';
import { StatusMark } from '@tequio/platform/ui';
import { Language, fill, textsOf } from '@tequio/platform/web';
import { contributionMarks } from '../contribution-marks';

/** One contribution as everybody reads it, with its reply. */
@Component({
  selector: 'tq-said-by-somebody',
  imports: [Paragraphs, RouterLink, StatusMark],
  templateUrl: './said-by-somebody.html',
  styles: `
    :host {
      display: block;
    }

    :host > * + * {
      margin-top: var(--space-3);
    }

    .quoted {
      color: var(--ink-soft);
      overflow-wrap: anywhere;
    }

    .reply > * + * {
      margin-top: var(--space-2);
    }
  `,
})
export class SaidBySomebody {
  readonly contribution = input.required<PublicContributionWire>();
  readonly timeZone = input.required<string>();
  readonly withSubject = input(false);
  /** On its own page, where the change stands beneath it. */
  readonly inFull = input(false);

  private readonly tables = textsOf(deliberationTexts);
  protected readonly texts = this.tables.consultation;
  protected readonly states = this.tables.contributions.states;
  protected readonly pages = deliberationPages;
  protected readonly marks = contributionMarks;
  protected readonly words = fill;
  private readonly language = inject(Language);

  protected readonly details = computed(() => {
    const { receivedAt, authorName, tableName, dueOn, reply, overdue } = this.contribution();
    return [
      fill(this.texts.received, { date: this.language.date(receivedAt, this.timeZone()) }),
      authorName ?? this.texts.anonymous,
      ...(tableName ? [fill(this.texts.table, { name: tableName })] : []),
      ...(dueOn && !reply && !overdue ? [fill(this.texts.due, { date: this.language.date(dueOn) })] : []),
    ].join(' · ');
  });
  protected readonly overdueWord = computed(() => fill(this.texts.overdue, { date: this.language.date(this.contribution().dueOn ?? '') }));
  protected readonly subject = computed(() => {
    const { kind, number, title } = this.contribution().subject;
    if (kind === 'cycle' || number === null) return this.texts.kinds[kind];
    return [fill(this.texts.numbered[kind], { number }), title].filter(Boolean).join(': ');
  });
  protected readonly whyNot = computed(() => {
    const { visibility, hidden } = this.contribution();
    if (hidden) return fill(this.texts.hiddenNote, { because: [this.texts.hidingReasons[hidden.because], hidden.note].filter(Boolean).join(': ') });
    return visibility === 'withdrawn' ? this.texts.withdrawnNote : this.texts.waitingNote;
  });
  protected readonly repliedBy = computed(() => {
    const reply = this.contribution().reply;
    if (!reply) return '';
    const date = this.language.date(reply.repliedAt, this.timeZone());
    return reply.sector ? fill(this.texts.repliedBy, { sector: reply.sector, date }) : fill(this.texts.replied, { date });
  });
}
