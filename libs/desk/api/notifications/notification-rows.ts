import { commitmentsPages } from '@tequio/commitments/wire';
import { cyclePages } from '@tequio/cycle/wire';
import { type NotificationKind, type ToldPlace, type ToldSubject, mayBeTold } from '@tequio/desk/domain';
import type { NotificationGroup, NotificationWire } from '@tequio/desk/wire';
import type { Actor } from '@tequio/kernel';
import { monitoringPages } from '@tequio/monitoring/wire';
import { problemsPages } from '@tequio/problems/wire';

export interface NotificationRow {
  readonly id: string;
  readonly position: number;
  readonly kind: NotificationKind;
  readonly waits: boolean;
  readonly place: ToldPlace;
  readonly details: Readonly<Record<string, string>>;
  readonly by: string | null;
  readonly happenedAt: string;
  readonly read: boolean;
  readonly secretariatId: string;
  readonly subjectKind: ToldSubject;
  readonly subjectId: string;
  readonly slug: string;
  readonly entityName: string;
  readonly cycleNumber: number | null;
  readonly title: string;
  readonly number: string;
  /** Title of the published plan's commitment: what anybody may be told; null while it is a draft. */
  readonly publicTitle: string | null;
  readonly muted: boolean;
}

/** Of one person, only in secretariats where he is a member now: the twin in SQL of `mayBeTold`. The caller adds conditions and order. */
export const notificationRows = `
  SELECT n.id, n.position, n.kind, n.waits, n.place, n.details, author.name AS "by", n.happened_at AS "happenedAt", n.read_at IS NOT NULL AS read,
         n.secretariat_id AS "secretariatId", n.subject_kind AS "subjectKind", n.subject_id AS "subjectId", e.slug, e.short_name AS "entityName",
         cycle.number AS "cycleNumber", coalesce(p.title, c.title, plan.title, '') AS title, coalesce(p.number::text, c.number, '') AS number,
         published.title AS "publicTitle", choice.choice IS NOT DISTINCT FROM 'mute' AS muted
  FROM notification n
  JOIN secretariat s ON s.id = n.secretariat_id JOIN entity e ON e.id = s.entity_id
  LEFT JOIN cycle ON cycle.id = n.cycle_id
  LEFT JOIN problem p ON n.subject_kind = 'problem' AND p.id = n.subject_id
  LEFT JOIN commitment c ON n.subject_kind = 'commitment' AND c.id = n.subject_id
  LEFT JOIN published_commitment published ON n.subject_kind = 'commitment' AND published.commitment_id = n.subject_id
  LEFT JOIN plan ON n.subject_kind = 'plan' AND plan.id = n.subject_id
  LEFT JOIN account author ON author.id = n.caused_by
  LEFT JOIN subject_choice choice ON choice.account_id = n.account_id AND choice.subject_kind = n.subject_kind AND choice.subject_id = n.subject_id
  WHERE n.account_id = $1 AND n.secretariat_id = ANY ($2::uuid[])`;

export const secretariatsOf = (actor: Actor): readonly string[] => (actor.kind === 'account' ? [...new Set(actor.memberships.map(({ secretariatId }) => secretariatId))] : []);

type Filling = NotificationGroup & { readonly notifications: NotificationWire[] };

/** One group for each subject, the one that changed last first; what the actor may not know of is left out. */
export function groupsFor(actor: Actor, rows: readonly NotificationRow[]): NotificationGroup[] {
  const groups = new Map<string, Filling>();
  for (const row of rows) {
    if (!mayBeTold(actor, row.subjectKind, row.secretariatId).allowed) continue;
    const key = `${row.subjectKind} ${row.subjectId}`;
    const { subjectKind: kind, subjectId: id, title, number, entityName, cycleNumber, muted } = row;
    const group: Filling = groups.get(key) ?? { subject: { kind, id }, title, number, entityName, cycleNumber, muted, notifications: [] };
    groups.set(key, group);
    group.notifications.push(notificationOf(row));
  }
  return [...groups.values()];
}

function notificationOf(row: NotificationRow): NotificationWire {
  const { id, position, kind, waits, details, by, happenedAt, read } = row;
  return { id, position, kind, waits, details, by, happenedAt, read, path: pathOf(row) };
}

/** Where one goes on. */
export function pathOf({ place, slug, cycleNumber, subjectKind, number }: Pick<NotificationRow, 'place' | 'slug' | 'cycleNumber' | 'subjectKind' | 'number'>): string {
  if (place === 'desk') return '/mesa';
  if (cycleNumber === null || subjectKind === 'secretariat') return cyclePages.members(slug);
  switch (place) {
    case 'approval':
      return cyclePages.approval(slug, cycleNumber);
    case 'contributions':
      return cyclePages.contributions(slug, cycleNumber);
    case 'closing':
      return cyclePages.closing(slug, cycleNumber);
    case 'calendar':
      return cyclePages.calendar(slug, cycleNumber);
    case 'scoring':
      return problemsPages.scoring(slug, cycleNumber);
    case 'following':
      return subjectKind === 'commitment' ? monitoringPages.commitment(slug, cycleNumber, number) : monitoringPages.overview(slug, cycleNumber);
    case 'subject':
      return pathOfSubject(subjectKind, slug, cycleNumber, number);
  }
}

function pathOfSubject(kind: ToldSubject, slug: string, cycleNumber: number, number: string): string {
  if (kind === 'problem') return problemsPages.problem(slug, cycleNumber, number);
  if (kind === 'commitment') return commitmentsPages.sheet(slug, cycleNumber, number);
  return kind === 'plan' ? cyclePages.plan(slug, cycleNumber) : cyclePages.overview(slug, cycleNumber);
}
