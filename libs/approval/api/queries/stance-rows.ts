import type { Language } from '@tequio/kernel';
import type { StanceKind, WithdrawalReason } from '@tequio/approval/domain';
import type { ChangeSinceMine, FallenStance, ObjectionView, StanceView } from '@tequio/approval/wire';
import type { HeldBallot } from '../ballots';
import type { VoteCount } from '../vote-count';

export interface StanceRow {
  readonly id: string;
  readonly seatId: string;
  readonly sectorCode: string;
  readonly kind: StanceKind;
  readonly body: string;
  readonly versionNumber: number;
  readonly versionHash: string;
  readonly givenAt: string;
  readonly accountId: string;
  readonly name: string;
  readonly confirms: boolean;
  readonly withdrawnAt: string | null;
  readonly withdrawnBecause: WithdrawalReason | null;
  readonly answers: ObjectionView['answers'];
}

// Members see each other's names; what leaves the secretariat is made elsewhere and has none. Latest first.
export const stanceRows = `
  SELECT s.id, s.seat_id AS "seatId", s.sector_code AS "sectorCode", s.kind, s.body, s.version_number AS "versionNumber",
         s.version_hash AS "versionHash", s.given_at AS "givenAt", s.account_id AS "accountId", a.name, s.confirms_id IS NOT NULL AS confirms,
         s.withdrawn_at AS "withdrawnAt", s.withdrawn_because AS "withdrawnBecause",
         coalesce((
           SELECT json_agg(json_build_object('id', o.id, 'body', o.body, 'answeredAt', iso(o.answered_at),
                    'by', json_build_object('accountId', o.account_id, 'name', b.name)) ORDER BY o.answered_at, o.id)
           FROM objection_answer o JOIN account b ON b.id = o.account_id WHERE o.stance_id = s.id), '[]') AS answers
  FROM stance s JOIN account a ON a.id = s.account_id
  WHERE s.plan_id = $1 ORDER BY s.given_at DESC, s.id DESC`;

export function stanceView(row: StanceRow): StanceView {
  const { id, kind, body, versionNumber, versionHash, givenAt, accountId, name, confirms } = row;
  return { id, kind, body, versionNumber, versionHash, givenAt, by: { accountId, name }, confirms };
}

export function objectionsIn(rows: readonly StanceRow[], count: VoteCount, language: Language): ObjectionView[] {
  return rows
    .filter((row) => row.kind === 'object')
    .map((row) => {
      const seat = count.seats.find((candidate) => candidate.seatId === row.seatId);
      const sector = count.sectors.find((candidate) => candidate.code === row.sectorCode);
      return {
        ...stanceView(row),
        seatId: row.seatId,
        sectorLabel: sector?.label[language] ?? row.sectorCode,
        organisation: seat?.organisationId ? { id: seat.organisationId, name: seat.organisationName ?? '' } : null,
        open: row.withdrawnAt === null,
        withdrawnAt: row.withdrawnAt,
        answers: row.answers,
      };
    });
}

/** What changed since a seat last spoke: nothing while its stance holds for the text being decided. */
export function changeSince(mine: StanceView | FallenStance | null, ballot: HeldBallot): ChangeSinceMine | null {
  if (!mine) return null;
  // By number: a text edited back word for word and frozen again has the hash of the version that fell.
  const sameVersion = mine.versionNumber === ballot.versionNumber;
  if (sameVersion && !ballot.textEdited) return null;
  const toNumber = sameVersion ? null : ballot.versionNumber;
  return {
    fromNumber: mine.versionNumber,
    toNumber,
    editorialOnly: 'withdrawnBecause' in mine && mine.withdrawnBecause === 'editorial-change',
    compare: toNumber === null ? null : { planId: ballot.planId, from: mine.versionNumber, to: toNumber },
  };
}
