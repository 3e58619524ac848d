import { Injectable } from '@nestjs/common';
import { CycleDirectory, type CycleInWork } from '@tequio/cycle/api';
import { type Actor, type Language, type ReasonWire, refusal, seatOf } from '@tequio/kernel';
import { PlanDirectory } from '@tequio/plan/api';
import { RefusalTexts, TransactionRunner, type Tx, orRefuse } from '@tequio/platform/api';
import { SecretariatDirectory } from '@tequio/secretariat/api';
import { type ApprovalAction, approvalActions, defaultSectorRule, may, silenceOf } from '@tequio/approval/domain';
import type { ApprovalPanel, FallenStance, SectorOnBallot } from '@tequio/approval/wire';
import { Ballots, type HeldBallot } from '../ballots';
import { nameOfSeatBehind } from '../phase-facts-of-deciding';
import { type VoteCount, VoteCounter, isFilled } from '../vote-count';
import { type StanceRow, changeSince, objectionsIn, stanceRows, stanceView } from './stance-rows';

/** The whole page of the decision: the exact text, who spoke how, what still keeps it from being approved. */
@Injectable()
export class ApprovalPanelOfCycle {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
    private readonly plans: PlanDirectory,
    private readonly ballots: Ballots,
    private readonly counter: VoteCounter,
    private readonly secretariats: SecretariatDirectory,
    private readonly texts: RefusalTexts,
  ) {}

  execute(actor: Actor, cycleId: string, language: Language): Promise<ApprovalPanel> {
    return this.transactions.read(async (tx) => {
      const cycle = await this.cycles.requireCycle(tx, cycleId);
      const facts = { secretariatId: cycle.secretariatId, phase: cycle.phase };
      orRefuse(may(actor, 'approval.read', facts));
      const plan = await this.plans.ofCycle(tx, cycleId);
      const ballot = await this.ballots.find(tx, cycleId);
      const mySeatId = seatOf(actor, cycle.secretariatId)?.seatId ?? null;
      const decisions = Object.fromEntries(approvalActions.map((action) => [action, may(actor, action, facts)])) as Record<ApprovalAction, ReturnType<typeof may>>;
      const shown = ballot ? await this.shown(tx, cycle, ballot, mySeatId, language) : noBallot;
      return {
        cycleId,
        phase: cycle.phase,
        timeZone: cycle.timeZone,
        plan: plan && { id: plan.id, title: plan.title },
        ballot: ballot && {
          versionId: ballot.versionId,
          versionNumber: ballot.versionNumber,
          versionHash: ballot.versionHash,
          askedAt: ballot.askedAt,
          textEdited: ballot.textEdited,
        },
        ...shown,
        whyNotApproved: ballot ? shown.whyNotApproved : [this.texts.wire(refusal('conflict', 'approval.no-version-yet'), language)],
        can: this.texts.reasonsOf(decisions, language),
      };
    });
  }

  private async shown(tx: Tx, cycle: CycleInWork, ballot: HeldBallot, mySeatId: string | null, language: Language): Promise<Shown> {
    const count = await this.counter.count(tx, ballot, cycle.now);
    const rows = await tx.query<StanceRow>(stanceRows, [ballot.planId]);
    const silence = await this.silence(tx, cycle, ballot, count);
    const silent = new Set(silence.silentSeatIds);
    const fallen = (seatId: string): FallenStance | null => {
      const row = rows.find((candidate) => candidate.seatId === seatId && candidate.withdrawnAt !== null);
      return row?.withdrawnAt && row.withdrawnBecause ? { ...stanceView(row), withdrawnAt: row.withdrawnAt, withdrawnBecause: row.withdrawnBecause } : null;
    };
    const standing = (seatId: string) => {
      const row = rows.find((candidate) => candidate.seatId === seatId && candidate.withdrawnAt === null);
      return row ? stanceView(row) : null;
    };
    const myStance = mySeatId === null ? null : standing(mySeatId);
    const myFallen = mySeatId === null || myStance ? null : fallen(mySeatId);
    return {
      rule: count.rule,
      answerBy: silence.answerBy,
      termOver: silence.termOver,
      approved: count.result.approved && !ballot.textEdited,
      sectors: count.sectors.map((sector): SectorOnBallot => {
        const result = count.result.sectors.find((candidate) => candidate.code === sector.code);
        return {
          code: sector.code,
          label: sector.label[language],
          required: sector.required,
          filledSeats: result?.filledSeats ?? 0,
          approvals: result?.approvals ?? 0,
          withObservations: result?.withObservations ?? 0,
          openObjections: result?.openObjections ?? 0,
          waived: result?.waived ?? false,
          approved: result?.approved ?? false,
          seats: count.seats
            .filter((seat) => seat.sectorCode === sector.code)
            .map((seat) => ({
              seatId: seat.seatId,
              label: seat.label,
              organisation: seat.organisationId === null ? null : { id: seat.organisationId, name: seat.organisationName ?? '' },
              filled: isFilled(seat),
              recordedVacant: seat.vacant,
              stance: standing(seat.seatId),
              lastFallen: standing(seat.seatId) ? null : fallen(seat.seatId),
              silent: silent.has(seat.seatId),
            })),
        };
      }),
      objections: objectionsIn(rows, count, language),
      whyNotApproved: this.whyNot(ballot, count, language),
      mine: mySeatId === null ? null : { seatId: mySeatId, stance: myStance, lastFallen: myFallen, change: changeSince(myStance ?? myFallen, ballot) },
    };
  }

  private async silence(tx: Tx, cycle: CycleInWork, ballot: HeldBallot, count: VoteCount) {
    const [moved] = await tx.query<{ at: string }>(
      `SELECT moved_at AS at FROM phase_move WHERE cycle_id = $1 AND to_phase = 'deciding' ORDER BY seq DESC LIMIT 1`,
      [cycle.id],
    );
    return silenceOf({
      // The later of the two: nobody is silent before he could speak.
      askedAt: moved && moved.at > ballot.askedAt ? moved.at : ballot.askedAt,
      now: cycle.now,
      timeZone: cycle.timeZone,
      days: await this.secretariats.rule(cycle.secretariatId, 'approval-silence-days', cycle.now, tx),
      filledSeatIds: count.seats.filter(isFilled).map((seat) => seat.seatId),
      seatIdsThatSpoke: count.stances.map((stance) => stance.seatId),
    });
  }

  private whyNot(ballot: HeldBallot, count: VoteCount, language: Language): ReasonWire[] {
    const { result } = count;
    const label = (code: string) => count.sectors.find((sector) => sector.code === code)?.label[language] ?? code;
    return [
      ...(ballot.textEdited ? [refusal('conflict', 'approval.text-edited-since', { params: { number: ballot.versionNumber } })] : []),
      ...result.missingSectors.map((code) => refusal('conflict', 'approval.sector-missing', { params: { sector: label(code) }, facts: { href: `#sector-${code}` } })),
      ...result.openObjections.map((id) => refusal('conflict', 'approval.objection-open', { params: { seat: nameOfSeatBehind(count, id) }, facts: { href: `#objecion-${id}` } })),
      ...(!result.approved && result.missingSectors.length === 0 && result.openObjections.length === 0 ? [refusal('conflict', 'approval.nobody-approved')] : []),
    ].map((reason) => this.texts.wire(reason, language));
  }
}

type Shown = Pick<ApprovalPanel, 'rule' | 'answerBy' | 'termOver' | 'approved' | 'sectors' | 'objections' | 'whyNotApproved' | 'mine'>;

const noBallot: Shown = {
  rule: defaultSectorRule,
  answerBy: null,
  termOver: false,
  approved: false,
  sectors: [],
  objections: [],
  whyNotApproved: [],
  mine: null,
};
