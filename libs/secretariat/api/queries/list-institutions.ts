import { Injectable } from '@nestjs/common';
import type { Actor } from '@tequio/kernel';
import { Sql, type SqlJson, orRefuse } from '@tequio/platform/api';
import { may } from '@tequio/secretariat/domain';
import type { OrganisationList, SecretariatList } from '@tequio/secretariat/wire';

export interface Asked {
  readonly page: number;
  readonly pageSize: number;
  readonly q?: string;
}

/** Institutions and secretariats, for whoever runs the installation and whoever invites. */
@Injectable()
export class ListInstitutions {
  constructor(private readonly sql: Sql) {}

  async organisations(actor: Actor, { page, pageSize, q = '' }: Asked): Promise<SqlJson<OrganisationList>> {
    orRefuse(may(actor, 'secretariat.list-organisations', { secretariatId: null }));
    const words = `%${q.trim().replace(/[\\%_]/g, '\\$&')}%`;
    return this.sql.requireJson(
      'secretariat.organisation-not-found',
      `WITH found AS (
         SELECT organisation.*, entity.short_name AS entity_short_name FROM organisation LEFT JOIN entity ON entity.id = entity_id
         WHERE unaccent(organisation.name || ' ' || coalesce(entity.short_name, '')) ILIKE unaccent($1)
       ), shown AS (
         SELECT * FROM found ORDER BY name COLLATE "es-MX-x-icu", id LIMIT $2 OFFSET $3
       )
       SELECT json_build_object(
         'items', (SELECT coalesce(json_agg(json_build_object(
             'id', shown.id, 'name', shown.name, 'shortName', shown.short_name, 'kind', shown.kind, 'slug', shown.slug,
             'entityId', shown.entity_id, 'entityShortName', shown.entity_short_name, 'validFrom', shown.valid_from, 'validTo', shown.valid_to,
             'succeededBy', CASE WHEN successor.id IS NULL THEN NULL ELSE json_build_object('id', successor.id, 'name', successor.name, 'kind', shown.succession_kind) END,
             'fictional', shown.fictional)
           ORDER BY shown.name COLLATE "es-MX-x-icu", shown.id), '[]')
           FROM shown LEFT JOIN organisation successor ON successor.id = shown.succeeded_by_id),
         'total', (SELECT count(*) FROM found), 'page', $4::int, 'pageSize', $2::int)`,
      [words, pageSize, (page - 1) * pageSize, page],
    );
  }

  async secretariats(actor: Actor, { page, pageSize }: Asked): Promise<SqlJson<SecretariatList>> {
    orRefuse(may(actor, 'secretariat.list-secretariats', { secretariatId: null }));
    return this.sql.requireJson(
      'secretariat.not-found',
      `WITH shown AS (
         SELECT secretariat.id, secretariat.name, entity.slug, entity.short_name,
                (SELECT count(*) FROM appointment WHERE secretariat_id = secretariat.id AND role = 'facilitator' AND valid_to IS NULL) AS facilitators,
                (SELECT count(*) FROM seat WHERE secretariat_id = secretariat.id AND valid_to IS NULL) AS seats
         FROM secretariat JOIN entity ON entity.id = entity_id WHERE secretariat.valid_to IS NULL
         ORDER BY entity.short_name COLLATE "es-MX-x-icu" LIMIT $1 OFFSET $2
       )
       SELECT json_build_object(
         'items', (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name, 'entitySlug', slug, 'entityShortName', short_name,
             'facilitators', facilitators, 'seats', seats) ORDER BY short_name COLLATE "es-MX-x-icu"), '[]') FROM shown),
         'total', (SELECT count(*) FROM secretariat WHERE valid_to IS NULL), 'page', $3::int, 'pageSize', $1::int)`,
      [pageSize, (page - 1) * pageSize, page],
    );
  }
}
