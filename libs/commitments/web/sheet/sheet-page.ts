import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { adviceOn, openGovernmentValues, sustainableDevelopmentGoals, commitmentKinds, weightsInHundredths, whatIsMissing, type CommitmentContent, type MissingPart } from '@tequio/commitments/domain';
import { type CommitmentPageWire, commitmentsApi, commitmentsPages, labelOfField, textOfMissing } from '@tequio/commitments/wire';
import { CyclePhaseLine, PhaseLineRefresh, shownReasons } from '@tequio/cycle/web/embed';
import { cyclePages, cycleTexts } from '@tequio/cycle/wire';
import { ThreadMargin } from '@tequio/deliberation/web/embed';
import { DraftAuthorship, DraftClosure, DraftField, PeopleHere, DraftRows, type RowColumn, ToField, VersionHistory, arriveInField, liveDraft } from '@tequio/drafting/web/embed';
import { BlockedAction, FormField, GrowWithText, Notice, PageHeader, PageOutcome, StatusMark } from '@tequio/platform/ui';
import { Language, SubjectTools, fill, submission, textsOf, usePageTitle } from '@tequio/platform/web';
import { CommitmentClient } from '../commitment-client';
import { commitmentTexts } from '../commitment-texts';
import { MilestoneTimeline } from './milestone-timeline';

/** Of what lacks, as many as fit into the line that stays in sight. */
const shownAtOnce = 3;

/** The sheet of a commitment, read as a page and written in place; its margin carries what lacks, the versions and the conversation. */
@Component({
  selector: 'tq-sheet-page',
  imports: [
    BlockedAction,
    CyclePhaseLine,
    DraftAuthorship,
    DraftClosure,
    PeopleHere,
    DraftField,
    DraftRows,
    FormField,
    GrowWithText,
    MilestoneTimeline,
    Notice,
    PageHeader,
    PageOutcome,
    RouterLink,
    StatusMark,
    SubjectTools,
    ThreadMargin,
    ToField,
    VersionHistory,
  ],
  templateUrl: './sheet-page.html',
  styleUrl: './sheet-page.css',
})
export class SheetPage {
  readonly slug = input.required<string>();
  readonly cycle = input.required<string>();
  readonly number = input.required<string>();

  private readonly tables = commitmentTexts();
  private readonly cycleWords = textsOf(cycleTexts);
  protected readonly texts = this.tables.sheet;
  protected readonly fields = this.tables.fields;
  protected readonly hints = this.tables.hints;
  protected readonly listTexts = this.tables.list;
  protected readonly milestoneTexts = this.tables.milestone;
  protected readonly indicatorTexts = this.tables.indicator;
  protected readonly language = inject(Language);
  /** `milestones.<row id>.what` is called by its column. */
  protected readonly nameOf = (path: string): string => labelOfField(path.split('.').filter((_, index) => index !== 1).join('.'), this.language.code);
  private readonly client = inject(CommitmentClient);
  private readonly line = inject(PhaseLineRefresh);

  protected readonly page = httpResource<CommitmentPageWire>(() => commitmentsApi.byAddress(this.slug(), this.cycle(), this.number()));
  private readonly told = computed(() => (this.page.hasValue() ? this.page.value() : null));
  private readonly subjectId = computed(() => this.told()?.id);
  // A record of the past has no draft.
  protected readonly draft = liveDraft(() => {
    const id = this.subjectId();
    return id !== undefined && this.told()?.origin === 'work' ? { kind: 'commitment', id } : undefined;
  });
  private readonly content = computed(() => this.draft.content() as unknown as CommitmentContent);

  protected readonly zone = computed(() => this.told()?.cycle.timeZone);
  protected readonly title = computed(() => (this.draft.resource.hasValue() ? this.content().title : '') || this.listTexts.untitled);
  protected readonly kicker = computed(() => fill(this.texts.heading, { number: this.told()?.number ?? this.number() }));
  protected readonly crumbs = computed(() => {
    const place = this.told()?.cycle;
    if (!place) return [];
    return [
      { text: fill(this.cycleWords.workspace.title, { number: place.number, entity: place.entityName }), link: cyclePages.overview(place.entitySlug, place.number) },
      { text: this.listTexts.title, link: commitmentsPages.list(place.entitySlug, place.number) },
    ];
  });
  protected readonly versionsPage = computed(() => `${commitmentsPages.sheet(this.slug(), this.cycle(), this.number())}/versiones`);

  /** The same rule as the gate, asked again with every letter that was saved. */
  protected readonly missing = computed(() => {
    const told = this.told();
    if (!told || !this.draft.resource.hasValue()) return [];
    const content = this.content();
    const liaison = told.options.liaisons.filter(({ id }) => id === content.liaisonAccountId);
    const parts = whatIsMissing({ content, term: this.term(), liaisonOrganisationIds: liaison.flatMap(({ organisationId }) => organisationId ?? []) });
    return parts.map((part) => ({ at: this.fieldOf(part), text: textOfMissing(part, this.language.code) }));
  });
  protected readonly advice = computed(() => {
    if (!this.draft.resource.hasValue()) return [];
    return adviceOn(this.content()).map((part) => ({ at: part.at, text: textOfMissing(part, this.language.code) }));
  });
  /** Some stand in sight; all of them are one press away. */
  protected readonly firstMissing = computed(() => this.missing().slice(0, shownAtOnce));
  protected readonly allMissing = computed(() => (this.missing().length > shownAtOnce ? fill(this.texts.missingAll, { n: this.missing().length }) : null));
  protected readonly contents = [
    { at: 'que-es', text: this.texts.whatItIs },
    { at: 'quien-responde', text: this.texts.whoAnswers },
    { at: 'milestones', text: this.fields.milestones },
    { at: 'indicators', text: this.fields.indicators },
    { at: 'como-se-sabra', text: this.texts.proof },
    { at: 'conversacion', text: this.texts.comments },
  ];
  protected readonly completeness = computed(() => {
    const missing = this.missing().length;
    return missing === 0 ? this.tables.states.complete : this.language.plural(missing, this.tables.states.incomplete);
  });
  protected readonly weights = computed(() => fill(this.texts.weights, { sum: this.language.number(weightsInHundredths(this.milestones()) / 100) }));
  protected readonly milestones = computed(() => (this.draft.resource.hasValue() ? this.content().milestones : []));
  protected readonly term = computed(() => {
    const { termStart = null, termEnd = null } = this.told()?.cycle ?? {};
    return termStart !== null && termEnd !== null ? { start: termStart, end: termEnd } : null;
  });
  protected readonly termText = computed(() => {
    const term = this.term();
    return term ? fill(this.texts.term, { start: this.language.date(term.start), end: this.language.date(term.end) }) : this.texts.termNotSet;
  });

  private readonly options = computed(() => this.told()?.options);
  protected readonly kinds = commitmentKinds.map((kind) => ({ id: kind, name: this.tables.kinds[kind] }));
  protected readonly values = openGovernmentValues.map((value) => ({ id: value, name: this.tables.values[value] }));
  protected readonly goals = sustainableDevelopmentGoals.map((goal) => ({ id: goal, name: this.tables.sdgs[goal as keyof typeof this.tables.sdgs] }));
  protected readonly problems = computed(() => this.options()?.problems.map(({ id, number, title }) => ({ id, name: `${number}. ${title}` })) ?? []);
  protected readonly agendas = computed(() => this.options()?.agendas ?? []);
  protected readonly organisations = computed(() => this.options()?.organisations ?? []);
  protected readonly liaisons = computed(() => {
    const lead = this.draft.resource.hasValue() ? this.content().leadOrganisationId : null;
    const all = this.options()?.liaisons ?? [];
    return all.filter(({ organisationId }) => lead === null || organisationId === lead);
  });
  protected readonly milestoneColumns: readonly RowColumn[] = [
    { name: 'what', label: this.milestoneTexts.what, size: 'head' },
    { name: 'responsible', label: this.milestoneTexts.responsible },
    { name: 'startsOn', label: this.milestoneTexts.startsOn, size: 'day' },
    { name: 'endsOn', label: this.milestoneTexts.endsOn, size: 'day' },
    { name: 'weight', label: this.milestoneTexts.weight, size: 'short' },
  ];
  protected readonly indicatorColumns: readonly RowColumn[] = [
    { name: 'name', label: this.indicatorTexts.name, size: 'head' },
    { name: 'baseline', label: this.indicatorTexts.baseline, size: 'short' },
    { name: 'target', label: this.indicatorTexts.target, size: 'short' },
    { name: 'unit', label: this.indicatorTexts.unit },
    { name: 'source', label: this.indicatorTexts.source },
  ];
  protected readonly threadFields = Object.entries(this.fields).map(([name, label]) => ({ name, label }));

  protected readonly carriedFrom = computed(() => {
    const from = this.told()?.carriedFrom;
    return from ? { text: fill(this.texts.carriedFrom, { number: from.number, cycle: from.cycleNumber }), link: commitmentsPages.sheet(this.slug(), from.cycleNumber, from.number) } : null;
  });
  protected readonly setAsideNotice = computed(() => fill(this.texts.setAsideNotice, { reason: this.told()?.setAsideReason ?? '' }));
  protected readonly againstSettingAside = computed(() => shownReasons(this.told()?.can.setAside ?? []));
  protected readonly againstRestoring = computed(() => shownReasons(this.told()?.can.restore ?? []));
  protected readonly againstFreezing = computed(() => (this.draft.resource.hasValue() ? this.draft.resource.value().can.freeze : null));

  protected readonly asksWhy = signal(false);
  protected readonly settingAside = submission(
    (reason: string) => this.client.setAside(this.subjectId() ?? '', reason),
    () => this.readAgain(),
  );
  protected readonly restoring = submission(
    () => this.client.restore(this.subjectId() ?? ''),
    () => this.readAgain(),
  );
  protected readonly settingAsideErrors = computed(() => (this.settingAside.problem()?.reasons ?? []).map(({ text }) => text));

  constructor() {
    arriveInField(this.draft);
    usePageTitle(() => `${this.kicker()}: ${this.title()}`);
    // Whether something is missing decides a blocker of the cycle: the line above looks again when that changes.
    let known: boolean | null = null;
    effect(() => {
      if (!this.draft.resource.hasValue()) return;
      const isComplete = this.missing().length === 0;
      if (known !== null && known !== isComplete) untracked(() => this.line.lookAgain());
      known = isComplete;
    });
  }

  /** Weights that do not add up are mended in a weight. */
  private fieldOf({ code, at }: MissingPart): string {
    const first = this.content().milestones[0];
    return code === 'commitments.weights-do-not-sum' && first ? `milestones.${first.id}.weight` : at;
  }

  protected readAgain(): void {
    this.asksWhy.set(false);
    this.page.reload();
    this.draft.readAgain();
    this.line.lookAgain();
  }
}
