import { Injectable } from '@nestjs/common';
import type { SubjectOwner, SubjectPlace } from '@tequio/deliberation/api';
import type { CyclePhase } from '@tequio/cycle/domain';
import { type Actor, refuseWith } from '@tequio/kernel';
import { may, problemShape } from '@tequio/problems/domain';
import { problemsPages } from '@tequio/problems/wire';
import type { RowReader } from '@tequio/platform/api';

const placeOfProblem = `
  SELECT p.secretariat_id AS "secretariatId", p.cycle_id AS "cycleId", p.number, p.title, c.number AS cycle, c.phase, e.slug,
         (SELECT max(v.number) FROM text_version v WHERE v.subject_kind = 'problem' AND v.subject_id = p.id) AS "latestVersion"
  FROM problem p JOIN cycle c ON c.id = p.cycle_id JOIN secretariat s ON s.id = c.secretariat_id JOIN entity e ON e.id = s.entity_id
  WHERE p.id = $1`;

interface PlaceRow {
  readonly secretariatId: string;
  readonly cycleId: string;
  readonly number: number;
  readonly title: string;
  readonly cycle: number;
  readonly phase: CyclePhase;
  readonly slug: string;
  readonly latestVersion: number | null;
}

/** A problem as something one can speak of. */
@Injectable()
export class ProblemSubject implements SubjectOwner {
  readonly kind = 'problem';

  async place(reader: RowReader, actor: Actor, id: string): Promise<SubjectPlace | null> {
    const [row] = await reader.query<PlaceRow>(placeOfProblem, [id]);
    if (!row) return null;
    const permitted = may(actor, 'comment', row);
    return {
      secretariatId: row.secretariatId,
      cycleId: row.cycleId,
      label: row.title.trim() === '' ? `${row.number}` : row.title,
      path: problemsPages.problem(row.slug, row.cycle, row.number),
      read: may(actor, 'read', row),
      comment: permitted.allowed && row.phase === 'closed' ? refuseWith('conflict', 'problems.not-in-this-phase') : permitted,
      latestVersion: row.latestVersion,
      fields: problemShape.map((field) => field.name),
    };
  }
}
