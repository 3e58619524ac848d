import { Injectable } from '@nestjs/common';
import { type ToldSubject, mayBeTold, subjectNotFound } from '@tequio/desk/domain';
import type { FollowWire, SubjectChoice } from '@tequio/desk/wire';
import type { Actor, Decision } from '@tequio/kernel';
import type { RowReader } from '@tequio/platform/api';
import { followedByMembers, involvedSql } from '../telling/audiences';

const secretariatOfSubject = `
  SELECT secretariat_id AS id FROM (
    SELECT 'problem' AS kind, id, secretariat_id FROM problem UNION ALL SELECT 'commitment', id, secretariat_id FROM commitment
    UNION ALL SELECT 'plan', id, secretariat_id FROM plan UNION ALL SELECT 'cycle', id, secretariat_id FROM cycle
    UNION ALL SELECT 'secretariat', id, id FROM secretariat) AS subject
  WHERE kind = $1 AND id = $2::uuid`;

const standing = `
  SELECT coalesce((SELECT choice FROM subject_choice WHERE account_id = $3::uuid AND subject_kind = $1::text AND subject_id = $2::uuid), 'default') AS choice,
         $1::text IN ${followedByMembers} OR EXISTS (SELECT FROM (${involvedSql('$1::text', '$2::uuid')}) AS involved (id) WHERE involved.id = $3::uuid) AS "byItself"`;

/** What may be followed, and how somebody stands to it. */
@Injectable()
export class SubjectsToFollow {
  /** By the rule of its owner; what is not there is refused like what one may not know of. */
  async read(reader: RowReader, actor: Actor, kind: ToldSubject, id: string): Promise<Decision> {
    const [secretariat] = await reader.query<{ id: string }>(secretariatOfSubject, [kind, id]);
    return secretariat ? mayBeTold(actor, kind, secretariat.id) : subjectNotFound;
  }

  async standing(reader: RowReader, accountId: string, kind: ToldSubject, id: string): Promise<FollowWire> {
    const [row] = await reader.query<{ choice: SubjectChoice; byItself: boolean }>(standing, [kind, id, accountId]);
    const { choice, byItself } = row ?? { choice: 'default' as const, byItself: false };
    return { choice, byItself, follows: choice === 'follow' || (choice === 'default' && byItself) };
  }
}
