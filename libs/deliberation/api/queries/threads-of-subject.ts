import { Injectable } from '@nestjs/common';
import type { Actor, Language, Subject } from '@tequio/kernel';
import { RefusalTexts, Sql, SqlJson, notFound, orRefuse } from '@tequio/platform/api';
import { may } from '@tequio/deliberation/domain';
import type { ThreadsWire } from '@tequio/deliberation/wire';
import { SubjectAccess, subjectNotFound } from '../subject-access';

// One statement for the whole conversation, written as JSON by the database: a thread with hundreds of comments costs
// one scan of two indexes, not an object per comment here.
const threadsOfSubject = `
  SELECT json_build_object(
    'threads', coalesce((
      SELECT json_agg(json_build_object(
        'id', t.id,
        'field', t.field,
        'openedAt', iso(t.opened_at),
        'resolution', CASE WHEN t.resolved_at IS NOT NULL THEN json_build_object(
          'by', json_build_object('accountId', resolver.id, 'name', resolver.name),
          'at', iso(t.resolved_at), 'reason', t.resolution_reason, 'inVersion', t.resolved_in_version) END,
        'comments', said.comments
      ) ORDER BY t.opened_at, t.id)
      FROM thread t
      LEFT JOIN account resolver ON resolver.id = t.resolved_by
      CROSS JOIN LATERAL (
        SELECT json_agg(json_build_object(
          'id', c.id,
          'author', json_build_object('accountId', a.id, 'name', a.name),
          'sector', CASE $4::text WHEN 'en' THEN s.label_en ELSE s.label_es END,
          'organisation', o.name,
          'body', c.body,
          'postedAt', iso(c.posted_at),
          'mentions', coalesce((
            SELECT json_agg(json_build_object('accountId', ma.id, 'name', ma.name) ORDER BY ma.name)
            FROM mention m JOIN account ma ON ma.id = m.account_id WHERE m.comment_id = c.id), '[]')
        ) ORDER BY c.posted_at, c.id) AS comments
        FROM comment c
        JOIN account a ON a.id = c.author_id
        LEFT JOIN organisation o ON o.id = c.organisation_id
        LEFT JOIN sector s ON s.secretariat_id = $3 AND s.code = c.sector_code AND tstzrange(s.valid_from, s.valid_to) @> c.posted_at
        WHERE c.thread_id = t.id
      ) said
      WHERE t.subject_kind = $1 AND t.subject_id = $2), '[]'),
    'members', coalesce((
      SELECT json_agg(json_build_object('accountId', a.id, 'name', a.name) ORDER BY a.name)
      FROM account a WHERE EXISTS (
        SELECT FROM appointment p WHERE p.account_id = a.id AND p.secretariat_id = $3
          AND p.valid_from <= $5 AND (p.valid_to IS NULL OR p.valid_to > $5))), '[]')
  )`;

/** The whole conversation on a text, as `ThreadsWire`. */
@Injectable()
export class ThreadsOfSubject {
  constructor(
    private readonly sql: Sql,
    private readonly subjects: SubjectAccess,
    private readonly texts: RefusalTexts,
  ) {}

  async read(actor: Actor, subject: Subject, language: Language, now: string): Promise<SqlJson<ThreadsWire>> {
    const place = await this.subjects.place({ query: (text, params) => this.sql.many(text, params) }, actor, subject);
    if (!place) return orRefuse(subjectNotFound);
    const facts = { secretariatId: place.secretariatId, subjectRead: place.read, subjectComment: place.comment, cycleIsClosed: false };
    orRefuse(may(actor, 'thread.read', facts));
    const can = this.texts.reasonsOf({ comment: may(actor, 'comment.post', facts), resolve: may(actor, 'thread.resolve', facts) }, language);
    const threads = await this.sql.json(threadsOfSubject, [subject.kind, subject.id, place.secretariatId, language, now]);
    if (!threads) return notFound('deliberation.not-found');
    return new SqlJson(`{"can":${JSON.stringify(can)},${threads.text.slice(1)}`);
  }
}
