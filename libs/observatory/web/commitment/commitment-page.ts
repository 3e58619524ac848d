import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type PublicCommitment, commitmentsApi, commitmentsTexts } from '@tequio/commitments/wire';
import type { RichText } from '@tequio/drafting/domain';
import { FormattedText } from '@tequio/drafting/web/embed';
import { ProgressSideBySide } from '@tequio/monitoring/web/embed';
import { ChangedByContributions } from '@tequio/deliberation/web/embed';
import { observatoryPages, observatoryTexts } from '@tequio/observatory/wire';
import { Notice, PageHeader, PageOutcome } from '@tequio/platform/ui';
import { Language, fill, textsOf, usePageTitle } from '@tequio/platform/web';
import { ClosingBalance } from '@tequio/renewal/web/embed';
import { IndicatorsAgainstTarget } from './indicators-against-target';
import { MilestoneLine } from './milestone-line';

/** A published commitment: every field of its sheet, what was declared and what was verified, and its lineage. */
@Component({
  selector: 'tq-public-commitment-page',
  imports: [ChangedByContributions, ClosingBalance, FormattedText, IndicatorsAgainstTarget, MilestoneLine, Notice, PageHeader, PageOutcome, ProgressSideBySide, RouterLink],
  templateUrl: './commitment-page.html',
  styleUrl: './commitment-page.css',
})
export class PublicCommitmentPage {
  readonly slug = input.required<string>();
  readonly number = input.required<string>();
  readonly commitmentNumber = input.required<string>();

  protected readonly texts = textsOf(observatoryTexts).commitment;
  protected readonly plan = textsOf(observatoryTexts).plan;
  protected readonly words = textsOf(commitmentsTexts);
  protected readonly pages = observatoryPages;
  protected readonly language = inject(Language);
  protected readonly commitment = httpResource<PublicCommitment>(() =>
    commitmentsApi.publishedOne(encodeURIComponent(this.slug()), encodeURIComponent(this.number()), encodeURIComponent(this.commitmentNumber())),
  );
  private readonly known = computed(() => (this.commitment.hasValue() ? this.commitment.value() : null));

  protected readonly kicker = computed(() => {
    const commitment = this.known();
    if (!commitment) return '';
    if (!commitment.kind) return fill(this.texts.kickerPlain, { number: commitment.number });
    return fill(this.texts.kicker, { number: commitment.number, kind: this.words.kinds[commitment.kind] });
  });
  protected readonly crumbs = computed(() => {
    const commitment = this.known();
    if (!commitment) return [];
    const { entity, planNumber } = commitment;
    return [
      { text: this.plan.country, link: observatoryPages.country },
      { text: entity.name, link: observatoryPages.entity(entity.slug) },
      { text: fill(this.plan.kicker, { number: planNumber }), link: observatoryPages.plan(entity.slug, planNumber) },
    ];
  });
  protected readonly answers = computed(() => {
    const problem = this.known()?.problem;
    return problem ? { text: fill(this.texts.answers, { number: problem.number, title: problem.title }), fragment: `problematica-${problem.number}` } : null;
  });

  /** The texts of the sheet that were written, in the order of the sheet. */
  protected readonly promised = computed(() => {
    const content = this.known()?.content;
    const { fields } = this.words;
    return written([
      { id: 'situacion', name: fields.statusQuo, text: content?.statusQuo, rich: content?.rich?.['statusQuo'] },
      { id: 'accion', name: fields.action, text: content?.action, rich: content?.rich?.['action'] },
      { id: 'contribucion', name: fields.contribution, text: content?.contribution, rich: content?.rich?.['contribution'] },
    ]);
  });
  protected readonly proven = computed(() => {
    const content = this.known()?.content;
    const { fields } = this.words;
    return written([
      { id: 'verificacion', name: fields.verificationMeans, text: content?.verificationMeans, rich: content?.rich?.['verificationMeans'] },
      { id: 'riesgos', name: fields.risks, text: content?.risks, rich: content?.rich?.['risks'] },
    ]);
  });
  protected readonly milestones = computed(() => this.known()?.content.milestones ?? []);
  protected readonly indicators = computed(() => this.known()?.content.indicators ?? []);
  protected readonly lineage = computed(() =>
    (this.known()?.lineage ?? []).map(({ id, planNumber, number, title }) => ({
      id,
      text: fill(this.texts.lineageItem, { plan: planNumber, number, title }),
      link: observatoryPages.commitment(this.slug(), planNumber, number),
    })),
  );

  /** What stands in the margin: who answers, and under which headings it is filed. */
  protected readonly facts = computed(() => {
    const content = this.known()?.content;
    const { fields, values, sdgs } = this.words;
    const valueNames: Readonly<Record<string, string>> = values;
    const sdgNames: Readonly<Record<string, string>> = sdgs;
    const facts = [
      { name: fields.coResponsibleOrganisationIds, lines: (content?.coResponsible ?? []).map(({ name }) => name) },
      { name: fields.counterpartOrganisationId, lines: [content?.counterpart?.name] },
      { name: fields.values, lines: (content?.values ?? []).map((code) => valueNames[code] ?? code) },
      { name: fields.policyArea, lines: [content?.policyArea] },
      { name: fields.sdgs, lines: (content?.sdgs ?? []).map((code) => sdgNames[code] ?? code) },
    ];
    return facts.map(({ name, lines }) => ({ name, lines: lines.filter((line) => line !== undefined && line !== '') })).filter(({ lines }) => lines.length > 0);
  });
  protected readonly publishedOn = computed(() => {
    const on = this.known()?.publishedOn;
    return on ? this.language.date(on) : this.plan.publishedUnknown;
  });
  protected readonly hasSheet = computed(() =>
    [this.promised(), this.proven(), this.milestones(), this.indicators()].some((part) => part.length > 0),
  );

  constructor() {
    usePageTitle(() => this.known()?.title);
  }

}

interface SheetText {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly rich: RichText | undefined;
}

function written(parts: readonly (Omit<SheetText, 'text'> & { readonly text: string | undefined })[]): readonly SheetText[] {
  return parts.flatMap(({ text, ...part }) => (typeof text === 'string' && text.trim() !== '' ? [{ ...part, text }] : []));
}
