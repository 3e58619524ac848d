import { Injectable } from '@nestjs/common';
import { type Actor, allow, hasRole, isMember, refuseWith } from '@tequio/kernel';
import type { RowReader } from '@tequio/platform/api';
import type { SubjectOwner, SubjectPlace } from './subject-access';

const placeOfCycle = `
  SELECT c.id, c.secretariat_id AS "secretariatId", c.number, c.phase, e.slug
  FROM cycle c JOIN secretariat s ON s.id = c.secretariat_id JOIN entity e ON e.id = s.entity_id
  WHERE c.id = $1`;

/** The cycle as something one can speak of; the cycle's area lies below this one and cannot register itself. */
@Injectable()
export class CycleSubject implements SubjectOwner {
  readonly kind = 'cycle';

  async place(reader: RowReader, actor: Actor, id: string): Promise<SubjectPlace | null> {
    const [row] = await reader.query<{ id: string; secretariatId: string; number: number; phase: string; slug: string }>(placeOfCycle, [id]);
    if (!row) return null;
    const speaks = hasRole(actor, row.secretariatId, 'facilitator', 'official', 'civil-society', 'guarantor', 'contributor');
    return {
      secretariatId: row.secretariatId,
      cycleId: row.id,
      label: String(row.number),
      path: `/trabajo/${row.slug}/${row.number}`,
      read: isMember(actor, row.secretariatId) ? allow() : refuseWith('not-found', 'deliberation.subject-not-found'),
      comment: !speaks
        ? refuseWith('forbidden', 'deliberation.role-may-not')
        : row.phase === 'closed'
          ? refuseWith('conflict', 'deliberation.cycle-is-closed')
          : allow(),
      latestVersion: null,
      fields: [],
    };
  }
}
