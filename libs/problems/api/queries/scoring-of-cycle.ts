import { Injectable } from '@nestjs/common';
import { CycleDirectory, type CycleInWork, summaryOf } from '@tequio/cycle/api';
import { type Actor, type Language, accountIdOf, decide, reasonsAgainst, refuseWith } from '@tequio/kernel';
import { RefusalTexts, TransactionRunner, type Tx, notFound, orRefuse } from '@tequio/platform/api';
import { type GivenScores, type ProblemState, closeRound, may, openRound, rank } from '@tequio/problems/domain';
import type { RankedProblemWire, RankingWire, ScoringRoundWire, ScoringWire, SheetRow } from '@tequio/problems/wire';
import { SecretariatDirectory } from '@tequio/secretariat/api';

const roundsOf = `
  SELECT id, opened_at AS "openedAt", closed_at AS "closedAt", criteria FROM scoring_round WHERE cycle_id = $1 ORDER BY opened_at DESC, id DESC`;
// Only the asker's own scores ever leave the database while a round is open
const sheetOf = (label: 'label_es' | 'label_en') => `
  SELECT p.id AS "problemId", p.number, p.title, agenda.${label} AS "agendaLabel", score.scores AS mine
  FROM problem p LEFT JOIN agenda ON agenda.code = p.agenda
  LEFT JOIN score ON score.problem_id = p.id AND score.round_id = $2 AND score.account_id = $3
  WHERE p.cycle_id = $1 AND p.state = 'submitted' ORDER BY p.number`;
const sheetInSpanish = sheetOf('label_es');
const sheetInEnglish = sheetOf('label_en');
const seatsThatScored = 'SELECT count(DISTINCT seat_id) AS seats FROM score WHERE round_id = $1';
const givenInRound = `
  SELECT score.problem_id AS "problemId", score.seat_id AS "seatId", score.scores, p.number, p.title, p.state,
         coalesce(organisation.short_name, seat.label) AS "seatLabel"
  FROM score JOIN problem p ON p.id = score.problem_id JOIN seat ON seat.id = score.seat_id
  LEFT JOIN organisation ON organisation.id = seat.organisation_id
  WHERE score.round_id = $1 ORDER BY seat.position, seat.id`;

interface GivenRow extends GivenScores {
  readonly number: number;
  readonly title: string;
  readonly state: ProblemState;
  readonly seatLabel: string;
}

@Injectable()
export class ScoringOfCycle {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
    private readonly secretariats: SecretariatDirectory,
    private readonly texts: RefusalTexts,
  ) {}

  execute(actor: Actor, cycleId: string, language: Language): Promise<ScoringWire> {
    return this.transactions.read(async (tx) => {
      const cycle = await this.cycles.requireCycle(tx, cycleId);
      orRefuse(may(actor, 'read-ranking', cycle));
      const rounds = await tx.query<ScoringRoundWire>(roundsOf, [cycleId]);
      const open = rounds.find((round) => round.closedAt === null) ?? null;
      const closed = rounds.find((round) => round.closedAt !== null) ?? null;
      return {
        cycle: summaryOf(cycle),
        rounds,
        open: open && (await this.openRound(tx, actor, cycle, open, language)),
        ranking: closed && (await this.rankingOf(tx, closed)),
        can: await this.decisions(tx, actor, cycle, open !== null, language),
      };
    });
  }

  ranking(actor: Actor, roundId: string): Promise<RankingWire> {
    return this.transactions.read(async (tx) => {
      const [round] = await tx.query<ScoringRoundWire & { cycleId: string }>(
        'SELECT id, cycle_id AS "cycleId", opened_at AS "openedAt", closed_at AS "closedAt", criteria FROM scoring_round WHERE id = $1',
        [roundId],
      );
      if (!round) return notFound('problems.round-not-found');
      orRefuse(may(actor, 'read-ranking', await this.cycles.requireCycle(tx, round.cycleId)));
      if (round.closedAt === null) return orRefuse(refuseWith('conflict', 'problems.round-still-open'));
      const { id, openedAt, closedAt, criteria } = round;
      return this.rankingOf(tx, { id, openedAt, closedAt, criteria });
    });
  }

  private async openRound(tx: Tx, actor: Actor, cycle: CycleInWork, round: ScoringRoundWire, language: Language) {
    const sheet = await tx.query<SheetRow>(language === 'en' ? sheetInEnglish : sheetInSpanish, [cycle.id, round.id, accountIdOf(actor)]);
    const [scored] = await tx.query<{ seats: number }>(seatsThatScored, [round.id]);
    const seats = (await this.secretariats.seatsInForce(tx, cycle.secretariatId, cycle.now)).filter((seat) => seat.titularAccountId ?? seat.alternateAccountId);
    return { round, sheet, seatsScored: scored?.seats ?? 0, seats: seats.length };
  }

  private async rankingOf(tx: Tx, round: ScoringRoundWire): Promise<RankingWire> {
    const given = await tx.query<GivenRow>(givenInRound, [round.id]);
    const items = rank(round.criteria, given).flatMap((ranked): RankedProblemWire[] => {
      const sheets = given.filter((sheet) => sheet.problemId === ranked.problemId);
      const [any] = sheets;
      if (!any) return [];
      const bySeat = sheets.map((sheet) => ({ seatLabel: sheet.seatLabel, mean: rank(round.criteria, [sheet])[0]?.mean ?? 0 }));
      return [{ ...ranked, number: any.number, title: any.title, state: any.state, bySeat }];
    });
    return { round, items };
  }

  private async decisions(tx: Tx, actor: Actor, cycle: CycleInWork, roundIsOpen: boolean, language: Language) {
    const [counted] = await tx.query<{ submitted: number }>(`SELECT count(*) AS submitted FROM problem WHERE cycle_id = $1 AND state = 'submitted'`, [cycle.id]);
    const opening = may(actor, 'open-round', cycle);
    const closing = may(actor, 'close-round', cycle);
    const rule = openRound({ phase: cycle.phase, roundIsOpen, submitted: counted?.submitted ?? 0 });
    return this.texts.reasonsOf(
      {
        'open-round': opening.allowed ? decide(reasonsAgainst(rule), undefined) : opening,
        'close-round': closing.allowed ? closeRound({ roundIsOpen }) : closing,
        score: may(actor, 'score', cycle),
      },
      language,
    );
  }
}
