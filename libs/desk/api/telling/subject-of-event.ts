import type { CyclePhase } from '@tequio/cycle/domain';
import { type Telling, type ToldSubject, toldSubjects } from '@tequio/desk/domain';
import { isUuid } from '@tequio/kernel';
import type { OutboxEvent, RowReader } from '@tequio/platform/api';

export interface SubjectOfEvent {
  readonly kind: ToldSubject;
  readonly id: string;
  readonly cycleId: string | null;
  readonly phase: CyclePhase | null;
}

const subjectOfContribution = `SELECT subject_kind AS kind, subject_id AS id FROM contribution WHERE id = $1::uuid`;

const cycleOfSubject = `
  SELECT cycle.id, cycle.phase FROM cycle WHERE cycle.id = CASE $1::text
    WHEN 'cycle' THEN $2::uuid
    WHEN 'problem' THEN (SELECT cycle_id FROM problem WHERE id = $2::uuid)
    WHEN 'commitment' THEN (SELECT cycle_id FROM commitment WHERE id = $2::uuid)
    WHEN 'plan' THEN (SELECT cycle_id FROM plan WHERE id = $2::uuid) END`;

/** What people are told of: the subject of the event or what its row names instead. Null where there is nothing to read. */
export async function subjectOfEvent(reader: RowReader, event: OutboxEvent, about: Telling['about']): Promise<SubjectOfEvent | null> {
  const named = await namedSubject(reader, event, about);
  if (!named || !isUuid(named.id) || !(toldSubjects as readonly string[]).includes(named.kind)) return null;
  const [cycle] = await reader.query<{ id: string; phase: CyclePhase }>(cycleOfSubject, [named.kind, named.id]);
  return { kind: named.kind as ToldSubject, id: named.id, cycleId: cycle?.id ?? null, phase: cycle?.phase ?? null };
}

async function namedSubject(reader: RowReader, event: OutboxEvent, about: Telling['about']): Promise<{ kind: string; id: string } | null> {
  const payload = payloadOf(event);
  switch (about) {
    case undefined:
      return event.subject;
    case 'secretariat':
      return event.secretariatId === null ? null : { kind: 'secretariat', id: event.secretariatId };
    case 'contribution': {
      const [row] = await reader.query<{ kind: string; id: string }>(subjectOfContribution, [event.subject.id]);
      return row ?? null;
    }
    case 'plan':
    case 'cycle':
      return { kind: about, id: String(payload[`${about}Id`]) };
  }
}

export function payloadOf({ payload }: OutboxEvent): Readonly<Record<string, unknown>> {
  return typeof payload === 'object' && payload !== null && !Array.isArray(payload) ? (payload as Readonly<Record<string, unknown>>) : {};
}
