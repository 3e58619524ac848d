import { Injectable } from '@nestjs/common';
import type { Actor, Language } from '@tequio/kernel';
import { TransactionRunner, type Tx, orRefuse } from '@tequio/platform/api';
import { type LetterOwner, type OwnedLetters, type WrittenRun, runsByOwner, sharesBySector } from '@tequio/drafting/domain';
import type { AuthorshipWire } from '@tequio/drafting/wire';
import { DraftStore } from '../document/draft-store';
import { standingLetters } from '../document/standing-letters';
import { DraftGate } from '../draft-gate';
import { LiveDrafts, ofSubject } from '../live/live-drafts';

const ownersOfLetters = `
  SELECT client_id::float8 AS "clientId", clock_from AS "from", clock_to AS "to", account_id AS "accountId", sector_code AS "sectorCode", organisation_id AS "organisationId"
  FROM letter_authorship WHERE document_id = $1 ORDER BY client_id, clock_from`;

// Sectors under the name of their latest time: a draft is of today
const namesOfWriters = `
  SELECT w."accountId", a.name, o.name AS organisation, w."sectorCode", s.label_es AS es, s.label_en AS en
  FROM jsonb_to_recordset($1::jsonb) AS w ("accountId" uuid, "sectorCode" text, "organisationId" uuid)
  LEFT JOIN account a ON a.id = w."accountId" LEFT JOIN organisation o ON o.id = w."organisationId"
  LEFT JOIN LATERAL (
    SELECT label_es, label_en FROM sector WHERE sector.secretariat_id = $2 AND sector.code = w."sectorCode" ORDER BY valid_from DESC NULLS LAST LIMIT 1
  ) s ON true`;

interface NameRow {
  readonly accountId: string | null;
  readonly name: string | null;
  readonly organisation: string | null;
  readonly sectorCode: string | null;
  readonly es: string | null;
  readonly en: string | null;
}

/** Who wrote which passage of a draft, and how much of it each sector wrote. */
@Injectable()
export class DraftAuthorship {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly gate: DraftGate,
    private readonly store: DraftStore,
    private readonly live: LiveDrafts,
  ) {}

  async read(actor: Actor, kind: string, id: string, language: Language): Promise<AuthorshipWire> {
    await this.live.settle(ofSubject(kind, id), false);
    return this.transactions.read(async (tx) => {
      const { owner, reference } = orRefuse(await this.gate.look(tx, actor, 'draft.read', kind, id));
      const draft = await this.store.open(tx, reference);
      const owners = await tx.query<OwnedLetters>(ownersOfLetters, [draft.documentId]);
      const texts = [...standingLetters(owner.shape, draft.doc)].map(([path, letters]) => ({ path, runs: runsByOwner(letters, owners) }));
      const all = texts.flatMap(({ runs }) => runs);
      const names = await this.namesOf(tx, all, draft.secretariatId, language);
      return {
        sectors: sharesBySector(all).map((share) => ({ ...share, sector: names.find(({ sectorCode }) => sectorCode === share.sectorCode)?.sector ?? null })),
        passages: texts.filter(({ runs }) => runs.length > 0).map(({ path, runs }) => ({ path, runs: runs.map((run) => ({ text: run.text, ...signed(run, names) })) })),
      };
    });
  }

  private async namesOf(tx: Tx, runs: readonly WrittenRun[], secretariatId: string, language: Language) {
    const writers = [...new Map(runs.map(({ accountId, sectorCode, organisationId }) => [`${accountId} ${sectorCode} ${organisationId}`, { accountId, sectorCode, organisationId }])).values()];
    const rows = await tx.query<NameRow>(namesOfWriters, [JSON.stringify(writers), secretariatId]);
    return rows.map((row) => ({ accountId: row.accountId, sectorCode: row.sectorCode, name: row.name, organisation: row.organisation, sector: row[language] }));
  }
}

function signed({ accountId, sectorCode }: LetterOwner, names: readonly { readonly accountId: string | null; readonly sectorCode: string | null; readonly name: string | null; readonly organisation: string | null; readonly sector: string | null }[]) {
  const known = names.find((one) => one.accountId === accountId && one.sectorCode === sectorCode);
  return { name: known?.name ?? null, organisation: known?.organisation ?? null, sectorCode, sector: known?.sector ?? null };
}
