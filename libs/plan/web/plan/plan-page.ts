import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CyclePhaseLine, PhaseLineRefresh } from '@tequio/cycle/web/embed';
import { type CycleWorkspace, cycleApi, cyclePages, cycleTexts } from '@tequio/cycle/wire';
import { DraftClosure, DraftField, PeopleHere, VersionComparison, VersionHistory, liveDraft } from '@tequio/drafting/web/embed';
import { planFields } from '@tequio/plan/domain';
import { type PlanInWork, planPaths, planTexts } from '@tequio/plan/wire';
import { EmptyState, Notice, PageHeader, PageOutcome } from '@tequio/platform/ui';
import { Language, SubjectTools, fill, submission, textsOf, usePageTitle } from '@tequio/platform/web';
import { CommitmentInPlan } from './commitment-in-plan';
import { FreezePlan } from './freeze-plan';

/** An OGP Local plan has about five commitments; more only warns. */
const commitmentsAdvised = 5;

/** The whole plan as it will read: its own text is written in place, commitments on their sheets; frozen from here. */
@Component({
  selector: 'tq-plan-page',
  imports: [
    CommitmentInPlan,
    CyclePhaseLine,
    DraftClosure,
    PeopleHere,
    DraftField,
    EmptyState,
    FreezePlan,
    Notice,
    PageHeader,
    PageOutcome,
    RouterLink,
    SubjectTools,
    VersionComparison,
    VersionHistory,
  ],
  templateUrl: './plan-page.html',
})
export class PlanPage {
  readonly slug = input.required<string>();
  readonly cycle = input.required<string>();
  /** Two versions to lay side by side, from the address. */
  readonly de = input<string>();
  readonly a = input<string>();

  protected readonly texts = textsOf(planTexts);
  protected readonly nameOf = (path: string): string => (this.texts.fields as Readonly<Record<string, string>>)[path] ?? path;
  private readonly cycleWords = textsOf(cycleTexts);
  protected readonly language = inject(Language);
  private readonly http = inject(HttpClient);
  private readonly phaseLine = inject(PhaseLineRefresh);
  protected readonly fields = planFields;

  protected readonly workspace = httpResource<CycleWorkspace>(() => cycleApi.ofEntity(this.slug(), this.cycle()));
  protected readonly place = computed(() => (this.workspace.hasValue() ? this.workspace.value().line.cycle : null));
  protected readonly plan = httpResource<PlanInWork>(() => {
    const place = this.place();
    return place ? planPaths.inWork(place.id) : undefined;
  });
  private readonly planId = computed(() => (this.plan.hasValue() ? this.plan.value().id : undefined));
  protected readonly isWritten = computed(() => this.plan.hasValue() && !this.plan.value().historic);
  protected readonly draft = liveDraft(() => {
    const id = this.planId();
    return id && this.isWritten() ? { kind: 'plan', id } : undefined;
  });
  protected readonly notStarted = computed(() => codeOf(this.plan.error()) === 'plan.not-started');
  protected readonly approvalPage = computed(() => cyclePages.approval(this.slug(), this.cycle()));
  protected readonly compared = computed(() => ({ from: numberIn(this.de()), to: numberIn(this.a()) }));
  protected readonly crumbs = computed(() => {
    const place = this.place();
    return place ? [{ text: fill(this.cycleWords.workspace.title, { number: place.number, entity: place.entityName }), link: cyclePages.overview(place.entitySlug, place.number) }] : [];
  });
  protected readonly tooMany = computed(() => {
    const count = this.plan.hasValue() ? this.plan.value().preview.commitments.length : 0;
    return count > commitmentsAdvised ? fill(this.texts.manyCommitments, { n: count }) : null;
  });

  protected readonly starting = submission(
    (cycleId: string) => this.http.post<{ id: string }>(planPaths.inWork(cycleId), {}),
    () => this.readAgain(),
  );

  constructor() {
    usePageTitle(() => {
      const place = this.place();
      return place ? fill(this.texts.pageTitle, { entity: place.entityName, cycle: place.number }) : undefined;
    });
    // What was just written can change what is missing: the list is read again once a field is saved.
    let saved = this.draft.content();
    effect(() => {
      const content = this.draft.content();
      untracked(() => {
        if (content !== saved && Object.keys(saved).length > 0) this.plan.reload();
        saved = content;
      });
    });
  }

  protected readAgain(): void {
    this.plan.reload();
    this.draft.readAgain();
    this.phaseLine.lookAgain();
  }

  protected term(plan: PlanInWork): string {
    const { start, end } = plan.preview.term;
    return start && end ? fill(this.texts.termFromTo, { start: this.language.date(start), end: this.language.date(end) }) : this.texts.termUnknown;
  }

  protected lacks(count: number): string {
    return this.language.plural(count, this.texts.lacks);
  }

  protected problemNumber(plan: PlanInWork, problemId: string | null): number | null {
    return plan.preview.problems.find((problem) => problem.id === problemId)?.number ?? null;
  }

  protected versionLine(plan: PlanInWork): string {
    const version = plan.latestVersion;
    return version ? fill(this.texts.latestLine, { n: version.number, when: this.language.dateTime(version.frozenAt, plan.timeZone) }) : this.texts.noVersion;
  }

  protected standing(plan: PlanInWork): string {
    return fill(plan.changedSinceVersion ? this.texts.changedSince : this.texts.sameAsVersion, { n: plan.latestVersion?.number ?? 0 });
  }
}

function numberIn(text: string | undefined): number | undefined {
  return text && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}

function codeOf(error: unknown): string | null {
  const body = error instanceof Object && 'error' in error ? error.error : null;
  return body instanceof Object && 'code' in body ? String(body.code) : null;
}
