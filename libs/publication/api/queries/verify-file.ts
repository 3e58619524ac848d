import { Inject, Injectable } from '@nestjs/common';
import { type Language, type Sha256, fill } from '@tequio/kernel';
import { SHA256, Sql } from '@tequio/platform/api';
import { type ReadFile, readFile, verdictOn } from '@tequio/publication/domain';
import { type KnownEdition, type Verification, publicationPaths, publicationTexts } from '@tequio/publication/wire';

const selectKnown = `
  SELECT d.id, d.number, d.hash, p.number AS "planNumber", d.canonical_json::jsonb -> 'content' ->> 'title' AS "planTitle", e.name AS "entityName",
         e.slug, d.published_at AS "publishedAt", s.time_zone AS "timeZone"
  FROM edition d JOIN plan p ON p.id = d.plan_id JOIN secretariat s ON s.id = d.secretariat_id JOIN entity e ON e.id = s.entity_id`;
const byHash = `${selectKnown} WHERE d.hash = $1`;
const byId = `${selectKnown} WHERE d.id = $1`;
// A changed file still tells where it comes from: by the hash of its plan version, else by entity, cycle and number.
// Two editions have one version hash where the same words were frozen and approved again: the number tells them apart.
const byClaim = `${selectKnown}
  WHERE d.plan_version_hash = $1 OR (e.code = $2 AND p.number = $3 AND d.number = $4)
  ORDER BY d.plan_version_hash = $1 DESC, d.number IS NOT DISTINCT FROM $4::int DESC, d.number DESC LIMIT 1`;

interface KnownRow extends Omit<KnownEdition, 'path' | 'jsonHref'> {
  readonly slug: string;
}

/** Tells a stranger with a file whether it is one of our editions, whether somebody changed it, or that we do not know it. */
@Injectable()
export class VerifyFile {
  constructor(
    private readonly sql: Sql,
    @Inject(SHA256) private readonly sha256: Sha256,
  ) {}

  async ofText(text: string, language: Language): Promise<Verification> {
    const reading = readFile(text, this.sha256);
    if (!reading.readable) return { verdict: 'unreadable', hash: null, edition: null, text: publicationTexts[language].verify.unreadable };
    const { hash, claim } = reading.file;
    const same = await this.known(byHash, [hash]);
    return this.told(hash, same, same ? null : await this.claimed(claim), language);
  }

  /** Again, for a result that is shown at an address: by the hash, and by the edition the file claimed to be. */
  async ofHash(hash: string, claimedEditionId: string | null, language: Language): Promise<Verification> {
    const same = await this.known(byHash, [hash]);
    const claimed = same || claimedEditionId === null ? null : await this.known(byId, [claimedEditionId]);
    return this.told(hash, same, claimed, language);
  }

  private told(hash: string, same: KnownEdition | null, claimed: KnownEdition | null, language: Language): Verification {
    const verdict = verdictOn({ sameHash: same !== null, claimedKnown: claimed !== null });
    const edition = same ?? claimed;
    const texts = publicationTexts[language].verify;
    const text = edition ? fill(texts[verdict], { edition: edition.number, plan: edition.planNumber, entity: edition.entityName }) : texts.unknown;
    return { verdict, hash, edition, text };
  }

  private async claimed(claim: ReadFile['claim']): Promise<KnownEdition | null> {
    if (!claim) return null;
    return this.known(byClaim, [claim.planVersionHash, claim.entityCode, claim.cycleNumber, claim.number]);
  }

  private async known(text: string, params: readonly unknown[]): Promise<KnownEdition | null> {
    const row = await this.sql.one<KnownRow>(text, params);
    if (!row) return null;
    const { slug, ...known } = row;
    return { ...known, path: publicationPaths.editionPage(slug, known.planNumber, known.number), jsonHref: publicationPaths.edition(known.id) };
  }
}
