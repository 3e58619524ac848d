import { Injectable } from '@nestjs/common';
import type { Actor, Language } from '@tequio/kernel';
import { type SearchKind, publicKinds, searchPageSize, secretariatsSearchableBy, wordsAsked, workKinds } from '@tequio/observatory/domain';
import type { SearchAnswer, SearchFilters, SearchQuestion } from '@tequio/observatory/wire';
import { Sql, SqlJson } from '@tequio/platform/api';
import { type SearchParameter, type StatementShape, parametersOf, searchStatement } from './search-statement';

const statements = new Map<string, string>();

const filters: Record<Language, string> = { es: filtersIn('es'), en: filtersIn('en') };

function filtersIn(language: Language): string {
  return `
  SELECT json_build_object(
    'entities', (SELECT json_agg(json_build_object('slug', slug, 'name', short_name) ORDER BY short_name COLLATE "es-MX-x-icu") FROM entity),
    'agendas', (SELECT json_agg(json_build_object('code', code, 'label', label_${language}) ORDER BY position) FROM agenda))`;
}

/** One statement, its JSON written by the database; who may find what is one of its conditions. */
@Injectable()
export class Search {
  constructor(private readonly sql: Sql) {}

  async find(actor: Actor, { q = '', kind, entity, agenda, page = 1 }: SearchQuestion): Promise<SqlJson<SearchAnswer>> {
    const words = wordsAsked(q);
    const secretariats = secretariatsSearchableBy(actor);
    const open: readonly SearchKind[] = secretariats.length === 0 ? publicKinds : [...publicKinds, ...workKinds];
    const kinds = kind === undefined ? open : open.filter((each) => each === kind);
    if (kinds.length === 0) return new SqlJson(JSON.stringify({ items: [], total: 0, page, pageSize: searchPageSize }));
    const shape = { kinds, hasWords: words !== '', hasEntity: entity !== undefined, hasAgenda: agenda !== undefined };
    const values: Readonly<Record<SearchParameter, unknown>> = { pageSize: searchPageSize, offset: (page - 1) * searchPageSize, words, secretariats, entity, agenda };
    const params = parametersOf(shape).map((name) => values[name]);
    return this.sql.requireJson('observatory.not-found', statementOf(shape), params);
  }

  filters(language: Language): Promise<SqlJson<SearchFilters>> {
    return this.sql.requireJson('observatory.not-found', filters[language]);
  }
}

function statementOf(shape: StatementShape): string {
  const key = `${shape.kinds.join(' ')} ${shape.hasWords} ${shape.hasEntity} ${shape.hasAgenda}`;
  const known = statements.get(key);
  if (known !== undefined) return known;
  const statement = searchStatement(shape);
  statements.set(key, statement);
  return statement;
}
