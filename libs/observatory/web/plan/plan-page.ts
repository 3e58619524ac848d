import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PhaseTrace } from '@tequio/cycle/web/embed';
import { cycleTexts } from '@tequio/cycle/wire';
import type { RichText } from '@tequio/drafting/domain';
import { FormattedText } from '@tequio/drafting/web/embed';
import { observatoryPages, observatoryTexts } from '@tequio/observatory/wire';
import type { ProblemInPlan } from '@tequio/plan/domain';
import { type PublicPlan, planPaths } from '@tequio/plan/wire';
import { Notice, PageHeader, PageOutcome } from '@tequio/platform/ui';
import { Language, fill, textsOf, usePageTitle } from '@tequio/platform/web';
import { type PublicEdition, publicationPaths } from '@tequio/publication/wire';
import { ClosingReport } from '@tequio/renewal/web/embed';
import { ApprovalsBySector } from './approvals-by-sector';
import { CommitmentList } from './commitment-list';
import { EditionProof } from './edition-proof';

interface ShownProblem {
  readonly id: string;
  readonly heading: string;
  readonly anchor: string;
  readonly title: string;
  readonly parts: readonly { readonly name: string; readonly text: string; readonly rich: RichText | undefined }[];
}

/** A published plan, read like a book. */
@Component({
  selector: 'tq-public-plan-page',
  imports: [ApprovalsBySector, ClosingReport, CommitmentList, EditionProof, FormattedText, Notice, PageHeader, PageOutcome, PhaseTrace, RouterLink],
  templateUrl: './plan-page.html',
  styleUrl: './plan-page.css',
})
export class PublicPlanPage {
  readonly slug = input.required<string>();
  readonly number = input.required<string>();

  protected readonly texts = textsOf(observatoryTexts).plan;
  protected readonly traceTexts = textsOf(cycleTexts).trace;
  protected readonly language = inject(Language);
  protected readonly plan = httpResource<PublicPlan>(() => planPaths.published(this.slug(), this.number()));
  private readonly known = computed(() => (this.plan.hasValue() ? this.plan.value() : null));
  protected readonly edition = httpResource<PublicEdition>(() => {
    const edition = this.known()?.edition;
    return edition ? publicationPaths.editionOfPlan(this.slug(), this.number(), edition.number) : undefined;
  });

  protected readonly kicker = computed(() => fill(this.texts.kicker, { number: this.known()?.number ?? '' }));
  protected readonly crumbs = computed(() => {
    const plan = this.known();
    const entity = plan ? [{ text: plan.entity.shortName, link: observatoryPages.entity(plan.entity.slug) }] : [];
    return [{ text: this.texts.country, link: observatoryPages.country }, ...entity];
  });
  protected readonly term = computed(() => {
    const { start, end } = this.known()?.term ?? { start: null, end: null };
    if (!start || !end) return this.texts.termUnknown;
    return fill(this.texts.termFromTo, { start: this.language.date(start), end: this.language.date(end) });
  });
  protected readonly published = computed(() => {
    const on = this.known()?.publication.on;
    return on ? this.language.date(on) : this.texts.publishedUnknown;
  });
  protected readonly texted = computed(() => {
    const plan = this.known();
    const parts = [
      { id: 'presentacion', name: this.texts.introduction, text: plan?.introduction, rich: plan?.rich?.['introduction'] },
      { id: 'vision', name: this.texts.vision, text: plan?.vision, rich: plan?.rich?.['vision'] },
      { id: 'metodo', name: this.texts.method, text: plan?.method, rich: plan?.rich?.['method'] },
    ];
    return parts.flatMap(({ text, ...part }) => (text ? [{ ...part, text }] : []));
  });
  protected readonly problems = computed<readonly ShownProblem[]>(() => {
    const plan = this.known();
    if (!plan) return [];
    // The statements themselves stand in the edition; the plan's own answer only names them
    const content = this.edition.hasValue() ? (this.edition.value().content as { readonly problems?: readonly ProblemInPlan[] }) : {};
    return plan.problems.map(({ id, number, title }) => {
      const { content: told = {}, rich } = content.problems?.find((problem) => problem.id === id) ?? {};
      const parts = [
        { name: this.texts.whatHappens, text: told['whatHappens'], rich: rich?.['whatHappens'] },
        { name: this.texts.whoIsAffected, text: told['whoIsAffected'], rich: rich?.['whoIsAffected'] },
        { name: this.texts.where, text: told['where'], rich: undefined },
      ];
      return {
        id,
        title,
        heading: fill(this.texts.problem, { number }),
        anchor: `problematica-${number}`,
        parts: parts.flatMap(({ name, text, rich: look }) => (typeof text === 'string' && text !== '' ? [{ name, text, rich: look }] : [])),
      };
    });
  });
  protected readonly commitmentsCount = computed(() => this.language.plural(this.known()?.commitments.length ?? 0, this.texts.commitmentsCount));
  protected readonly contents = computed(() => {
    const plan = this.known();
    if (!plan) return [];
    return [
      ...this.texted().map(({ id, name }) => ({ id, name })),
      ...(this.problems().length > 0 ? [{ id: 'problemas', name: this.texts.problems }] : []),
      { id: 'compromisos', name: `${this.texts.commitments} (${plan.commitments.length})` },
      ...(plan.edition ? [{ id: 'aprobacion', name: this.texts.approval }, { id: 'huella', name: this.texts.proof }] : []),
      ...(plan.origin === 'work' ? [{ id: 'fases', name: this.traceTexts.title }] : []),
    ];
  });

  constructor() {
    usePageTitle(() => this.known()?.title);
  }
}
