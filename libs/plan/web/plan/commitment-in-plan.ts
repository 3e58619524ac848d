import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CommitmentVersionContent } from '@tequio/commitments/domain';
import { commitmentsTexts } from '@tequio/commitments/wire';
import { FormattedText } from '@tequio/drafting/web/embed';
import { planTexts } from '@tequio/plan/wire';
import { Column, DataTable } from '@tequio/platform/ui';
import { Language, fill, textsOf } from '@tequio/platform/web';

/** A commitment as the plan will say it: a page of a book, with a link to the sheet where it is written. */
@Component({
  selector: 'tq-commitment-in-plan',
  imports: [Column, DataTable, FormattedText, RouterLink],
  templateUrl: './commitment-in-plan.html',
  styles: ':host { display: block; } :host + :host { padding-top: var(--space-5); border-top: 1px solid var(--line); }',
})
export class CommitmentInPlan {
  readonly commitment = input.required<CommitmentVersionContent>();
  /** The number of the problem it answers. */
  readonly problemNumber = input<number | null>(null);
  readonly sheetPath = input<string>();

  protected readonly texts = textsOf(planTexts);
  protected readonly words = textsOf(commitmentsTexts);
  protected readonly language = inject(Language);

  protected readonly heading = computed(() => fill(this.texts.commitment, { number: this.commitment().number }));
  protected readonly answers = computed(() => {
    const number = this.problemNumber();
    return number === null ? null : fill(this.texts.answers, { number });
  });
  protected readonly kind = computed(() => this.words.kinds[this.commitment().kind === 'proactivo' ? 'proactivo' : 'puntual']);
  protected readonly texted = computed(() => {
    const { statusQuo, action, contribution, verificationMeans, risks, rich } = this.commitment();
    const { fields } = this.words;
    return [
      { label: fields.statusQuo, text: statusQuo, rich: rich?.['statusQuo'] },
      { label: fields.action, text: action, rich: rich?.['action'] },
      { label: fields.contribution, text: contribution, rich: rich?.['contribution'] },
      { label: fields.verificationMeans, text: verificationMeans, rich: rich?.['verificationMeans'] },
      { label: fields.risks, text: risks, rich: rich?.['risks'] },
    ].filter(({ text }) => text.trim() !== '');
  });
  protected readonly facts = computed(() => {
    const { lead, coResponsible, counterpart, values, policyArea } = this.commitment();
    const { fields } = this.words;
    const valueWords = this.words.values as Readonly<Record<string, string>>;
    return [
      { label: fields.leadOrganisationId, text: lead?.name ?? '' },
      { label: fields.coResponsibleOrganisationIds, text: coResponsible.map(({ name }) => name).join(', ') },
      { label: fields.counterpartOrganisationId, text: counterpart?.name ?? '' },
      { label: fields.values, text: values.map((value) => valueWords[value] ?? value).join(', ') },
      { label: fields.policyArea, text: policyArea },
    ].filter(({ text }) => text !== '');
  });

  protected day(date: string | null): string {
    return date === null ? '' : this.language.date(date);
  }

  protected figure(value: number | null): string {
    return value === null ? '' : this.language.number(value, { maximumFractionDigits: 4 });
  }
}
