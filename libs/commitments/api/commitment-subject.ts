import { Injectable } from '@nestjs/common';
import type { SubjectOwner, SubjectPlace } from '@tequio/deliberation/api';
import type { Actor } from '@tequio/kernel';
import { commitmentShape, may } from '@tequio/commitments/domain';
import { commitmentsPages } from '@tequio/commitments/wire';
import type { RowReader } from '@tequio/platform/api';

interface PlaceRow {
  readonly secretariatId: string;
  readonly cycleId: string;
  readonly number: string;
  readonly title: string;
  readonly entitySlug: string;
  readonly cycleNumber: number;
  readonly latestVersion: number | null;
}

const selectPlace = `
  SELECT c.secretariat_id AS "secretariatId", c.cycle_id AS "cycleId", c.number, c.title, e.slug AS "entitySlug", cycle.number AS "cycleNumber",
         (SELECT max(v.number) FROM text_version v WHERE v.subject_kind = 'commitment' AND v.subject_id = c.id) AS "latestVersion"
  FROM commitment c JOIN cycle ON cycle.id = c.cycle_id JOIN secretariat s ON s.id = c.secretariat_id JOIN entity e ON e.id = s.entity_id
  WHERE c.id = $1`;

/** What conversations ask about a commitment. */
@Injectable()
export class CommitmentSubject implements SubjectOwner {
  readonly kind = 'commitment';

  async place(reader: RowReader, actor: Actor, id: string): Promise<SubjectPlace | null> {
    const [row] = await reader.query<PlaceRow>(selectPlace, [id]);
    if (!row) return null;
    return {
      secretariatId: row.secretariatId,
      cycleId: row.cycleId,
      label: `${row.number} ${row.title}`.trim(),
      path: commitmentsPages.sheet(row.entitySlug, row.cycleNumber, row.number),
      read: may(actor, 'commitment.read', row),
      comment: may(actor, 'commitment.comment', row),
      latestVersion: row.latestVersion,
      fields: commitmentShape.map((field) => field.name),
    };
  }
}
