import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PhaseLineRefresh, PhaseLineView } from '@tequio/cycle/web/embed';
import { type CycleWorkspace, cycleApi } from '@tequio/cycle/wire';
import { ThreadMargin } from '@tequio/deliberation/web/embed';
import { DraftClosure, DraftField, DraftRows, FormattedText, PeopleHere, VersionHistory, arriveInField, liveDraft } from '@tequio/drafting/web/embed';
import { Notice, PageHeader, PageOutcome, StatusMark } from '@tequio/platform/ui';
import { Language, SubjectTools, fill, textsOf, usePageTitle } from '@tequio/platform/web';
import { type ProblemPageWire, type RelatedProblem, problemsApi, problemsPages, problemsTexts } from '@tequio/problems/wire';
import { markOfState } from '../problem-marks';
import { ProblemAttachments } from './problem-attachments';
import { ProblemSteps } from './problem-steps';

/** The fields that read as text, in the order in which they are read. */
const textFields = ['whatHappens', 'whoIsAffected', 'where', 'since', 'causes', 'whatWasTried'] as const;

/** A problem reads like a page; whoever may write changes it in place. */
@Component({
  selector: 'tq-problem-page',
  imports: [
    DraftClosure,
    PeopleHere,
    DraftField,
    DraftRows,
    FormattedText,
    Notice,
    PageHeader,
    PageOutcome,
    PhaseLineView,
    ProblemAttachments,
    ProblemSteps,
    RouterLink,
    StatusMark,
    SubjectTools,
    ThreadMargin,
    VersionHistory,
  ],
  templateUrl: './problem-page.html',
  styleUrl: './problem-page.css',
})
export class ProblemPage {
  readonly slug = input.required<string>();
  readonly cycle = input.required<string>();
  readonly number = input.required<string>();

  protected readonly words = textsOf(problemsTexts);
  protected readonly texts = this.words.page;
  protected readonly nameOf = (path: string): string => (this.words.fields as Readonly<Record<string, string>>)[path.split('.')[0] ?? ''] ?? path;
  private readonly language = inject(Language);
  private readonly refresh = inject(PhaseLineRefresh);
  protected readonly textFields = textFields;
  protected readonly marks = markOfState;

  protected readonly workspace = httpResource<CycleWorkspace>(() => cycleApi.ofEntity(this.slug(), this.cycle()));
  private readonly cycleId = computed(() => (this.workspace.hasValue() ? this.workspace.value().line.cycle.id : null));
  protected readonly problem = httpResource<ProblemPageWire>(() => {
    const id = this.cycleId();
    return id === null ? undefined : problemsApi.byNumber(id, this.number());
  });

  private readonly stored = computed(() => (this.problem.hasValue() ? this.problem.value() : null));
  protected readonly mayEdit = computed(() => this.stored()?.can.edit.length === 0);
  private readonly problemId = computed(() => this.stored()?.id ?? null);
  protected readonly draft = liveDraft(() => {
    const id = this.problemId();
    return id !== null && this.mayEdit() ? { kind: 'problem', id } : undefined;
  });

  protected readonly title = computed(() => {
    const title = this.draft.resource.hasValue() ? this.draft.content()['title'] : this.stored()?.content.title;
    return (typeof title === 'string' && title.trim()) || this.words.list.untitled;
  });
  protected readonly kicker = computed(() => fill(this.texts.number, { number: this.number() }));
  protected readonly crumbs = computed(() => [{ text: this.texts.back, link: problemsPages.list(this.slug(), this.cycle()) }]);
  protected readonly zone = computed(() => this.stored()?.cycle.timeZone ?? 'America/Mexico_City');
  protected readonly submitted = computed(() => {
    const at = this.stored()?.submittedAt;
    return at ? fill(this.texts.submitted, { date: this.language.date(at, this.zone()) }) : null;
  });
  protected readonly agendas = computed(() => (this.stored()?.agendas ?? []).map(({ code, label }) => ({ id: code, name: label })));
  protected readonly evidenceColumns = [
    { name: 'claim', label: this.words.fields.claim, size: 'head' as const },
    { name: 'source', label: this.words.fields.source },
    { name: 'link', label: this.words.fields.link },
  ];
  protected readonly threadFields = computed(() => [
    ...(['title', ...textFields, 'evidence', 'agenda'] as const).map((name) => ({ name, label: this.words.fields[name] })),
  ]);

  constructor() {
    arriveInField(this.draft);
    usePageTitle(() => (this.stored() ? this.title() : undefined));
    // What was saved may clear what is missing for submitting: the steps below are asked for again.
    let isRead = false;
    effect(() => {
      const written = this.draft.updatedBy();
      if (!this.draft.resource.hasValue()) return;
      if (isRead && Object.keys(written).length > 0) untracked(() => this.problem.reload());
      isRead = true;
    });
  }

  protected linkOf(other: RelatedProblem): string {
    return problemsPages.problem(this.slug(), this.cycle(), other.number);
  }

  protected readAgain(): void {
    this.problem.reload();
    this.workspace.reload();
    this.refresh.lookAgain();
  }
}
