import { type Sha256, canonicalJson } from '@tequio/kernel';

/** How one seat spoke: institutions by name, the person only as an opaque id. */
export interface SeatInEdition {
  readonly seatId: string;
  readonly organisation: { readonly id: string; readonly name: string } | null;
  readonly stance: string;
  readonly by: string | null;
  readonly at: string | null;
}

export interface SectorInEdition {
  readonly code: string;
  readonly label: string;
  readonly required: boolean;
  readonly approved: boolean;
  /** All of its seats were recorded vacant: it could not speak, and the edition says so. */
  readonly waived: boolean;
  readonly seats: readonly SeatInEdition[];
}

/** Exactly these five names; the SHA-256 of their canonical JSON is the edition's hash. */
export interface EditionContent {
  readonly number: number;
  readonly previousHash: string | null;
  readonly planVersionHash: string;
  readonly approvalsBySector: readonly SectorInEdition[];
  readonly content: unknown;
}

export interface EditionFacts {
  readonly previous: { readonly number: number; readonly hash: string } | null;
  readonly planVersionHash: string;
  readonly approvalsBySector: readonly SectorInEdition[];
  readonly content: unknown;
}

/** The next edition of a plan: one number further, holding on to the hash of the one before. */
export function nextEdition(facts: EditionFacts): EditionContent {
  return {
    number: (facts.previous?.number ?? 0) + 1,
    previousHash: facts.previous?.hash ?? null,
    planVersionHash: facts.planVersionHash,
    approvalsBySector: facts.approvalsBySector,
    content: facts.content,
  };
}

export interface SealedEdition {
  readonly canonicalJson: string;
  readonly hash: string;
}

export function sealEdition(edition: EditionContent, sha256: Sha256): SealedEdition {
  const json = canonicalJson(edition);
  return { canonicalJson: json, hash: sha256(json) };
}

/** An edition as the database holds it, to be checked against itself and against the one before. */
export interface StoredEdition extends SealedEdition {
  readonly id: string;
  readonly number: number;
  readonly previousHash: string | null;
  readonly planVersionHash: string;
}

export type EditionFault = 'text-altered' | 'fields-differ-from-text' | 'version-hash-differs' | 'chain-broken' | 'number-missing';

/** Everything that is wrong with the editions of one plan, given in their order. */
export function faultsOfEditions(editions: readonly StoredEdition[], sha256: Sha256): readonly { readonly id: string; readonly fault: EditionFault }[] {
  const faults: { id: string; fault: EditionFault }[] = [];
  let previous: StoredEdition | null = null;
  for (const edition of editions) {
    const fault = faultOf(edition, previous, sha256);
    if (fault) faults.push({ id: edition.id, fault });
    previous = edition;
  }
  return faults;
}

function faultOf(edition: StoredEdition, previous: StoredEdition | null, sha256: Sha256): EditionFault | null {
  if (sha256(edition.canonicalJson) !== edition.hash) return 'text-altered';
  const said = JSON.parse(edition.canonicalJson) as Partial<EditionContent>;
  if (said.number !== edition.number || said.previousHash !== edition.previousHash || said.planVersionHash !== edition.planVersionHash) {
    return 'fields-differ-from-text';
  }
  if (sha256(canonicalJson(said.content)) !== edition.planVersionHash) return 'version-hash-differs';
  if (edition.number !== (previous?.number ?? 0) + 1) return 'number-missing';
  return edition.previousHash === (previous?.hash ?? null) ? null : 'chain-broken';
}
