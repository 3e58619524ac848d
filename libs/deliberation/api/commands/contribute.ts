import { Injectable } from '@nestjs/common';
import { CycleDirectory } from '@tequio/cycle/api';
import { DraftDirectory } from '@tequio/drafting/api';
import { type Actor, type Language, allow, anonymous, decide, refuseWith } from '@tequio/kernel';
import { EdgeRefusal, type Json, Throttle, TransactionRunner, type Tx, networkOf, orRefuse } from '@tequio/platform/api';
import { type CitizenWords, againstWords, may, placeOfQuote, standingOf } from '@tequio/deliberation/domain';
import type { ContributeRequest, ContributedWire } from '@tequio/deliberation/wire';
import { type ConsultationAtHand, ConsultationDirectory, type ConsultedTextFound, consultationFacts } from '../consultation-directory';
import { ConsultedTexts } from '../consulted-texts';
import { ContributionContacts } from '../contribution-contacts';
import { ContributionIntake } from '../contribution-intake';
import { ProofOfWork } from '../proof-of-work';

const window = 60 * 60;
// A school or a café sends through one address; a script does not stop at its number
const perAddress = 60;
const perAddressWithoutProof = 20;
const perMailbox = 5;

export interface Sender {
  readonly actor: Actor;
  readonly address: string;
  readonly language: Language;
}

/** What anybody says in a consultation, about one of its texts, without an account. */
@Injectable()
export class Contribute {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
    private readonly consultations: ConsultationDirectory,
    private readonly consulted: ConsultedTexts,
    private readonly drafts: DraftDirectory,
    private readonly intake: ContributionIntake,
    private readonly contacts: ContributionContacts,
    private readonly proofs: ProofOfWork,
    private readonly throttle: Throttle,
  ) {}

  async execute(sender: Sender, slug: string, number: number, kind: string, textNumber: string, request: ContributeRequest): Promise<ContributedWire> {
    const found = await this.consultations.at(slug, number);
    const text = await this.consultations.text(this.consultations.reader, found.consultation.id, kind, textNumber);
    orRefuse(may(sender.actor, 'contribution.contribute', consultationFacts(found.cycle, found.standing)));
    const network = networkOf(sender.address);
    await this.count(`contribution:address:${network}`, perAddress);
    if (!this.proofs.looksDone(proofIn(request))) await this.count(`contribution:without-proof:${network}`, perAddressWithoutProof);
    const words = wordsOf(request);
    if (words.email !== '') await this.count(`contribution:mailbox:${words.email.toLowerCase()}`, perMailbox);
    // Whoever speaks here does so as a citizen, also with a session: neither the journal nor a notification names him
    return this.transactions.run(anonymous, 'contribution.received', (tx) => this.receive(tx, sender, found, text, words, request));
  }

  private async receive(tx: Tx, sender: Sender, { consultation }: ConsultationAtHand, text: ConsultedTextFound, words: CitizenWords, request: ContributeRequest) {
    const cycle = await this.cycles.lockCycle(tx, consultation.cycleId);
    const latest = await this.consultations.latestOf(tx, cycle.id);
    const permitted = may(sender.actor, 'contribution.contribute', consultationFacts(cycle, standingOf(latest, cycle.phase, cycle.today)));
    if (!permitted.allowed) return permitted;
    if (request.id) {
      await this.intake.hold(tx, cycle.id);
      const before = await this.sentBefore(tx, request.id);
      // An answer that got lost on its way is given again; somebody else's id is not
      if (before) return before.body === words.body ? allow<ContributedWire>({ folio: before.folio, waits: before.waits }) : refuseWith('conflict', 'deliberation.id-already-used');
    }
    const version = await this.drafts.version(tx, text.versionId);
    const passages = await this.consulted.publicPassages(text.kind, version.canonicalJson, sender.language, tx);
    const decision = decide(againstWords(words, passages), undefined);
    if (!decision.allowed) return decision;

    // Without scripts no work can be proved: it is taken all the same, and shown once somebody has looked at it.
    const waits = !(await this.proofs.spend(tx, proofIn(request)));
    const contact = words.email === '' ? null : this.contacts.prepare(tx, words.email);
    const noted: Readonly<Record<string, Json>> = contact ? { contact: contact.digest } : {};
    const taken = await this.intake.take(
      tx,
      cycle,
      {
        ...(request.id ? { id: request.id } : {}),
        subjectKind: text.kind,
        subjectId: text.subjectId,
        body: words.body,
        authorName: words.authorName === '' ? null : words.authorName,
        channel: 'public',
        nameIsPublic: words.showName,
        versionId: text.versionId,
        place: placeOfQuote(words, passages),
        visibility: waits ? 'waiting' : 'shown',
      },
      noted,
    );
    if (contact) await this.contacts.keep(tx, contact, taken, sender.language);
    return allow<ContributedWire>({ folio: taken.folio, waits });
  }

  private async sentBefore(tx: Tx, id: string): Promise<{ folio: string; body: string; waits: boolean } | null> {
    const [row] = await tx.query<{ folio: string; body: string; waits: boolean }>(
      `SELECT folio, body, visibility = 'waiting' AS waits FROM contribution WHERE id = $1`,
      [id],
    );
    return row ?? null;
  }

  private async count(key: string, limit: number): Promise<void> {
    const { allowed, retryAfterSeconds } = await this.throttle.hit(key, limit, window);
    if (!allowed) throw EdgeRefusal.tooMany('deliberation.too-many-contributions', retryAfterSeconds);
  }
}

/** A form without scripts sends every field, empty ones too, and a box that is ticked as a word. */
function wordsOf(request: ContributeRequest): CitizenWords {
  const given = (text: string | undefined): string => text?.trim() ?? '';
  return {
    body: request.body.trim(),
    email: given(request.email),
    passagePath: given(request.passagePath) || null,
    quote: given(request.quote) || null,
    authorName: given(request.authorName),
    showName: request.showName === true || request.showName === 'yes',
  };
}

function proofIn({ challenge, answer }: ContributeRequest): { readonly challenge: string; readonly answer: string } | null {
  return challenge && answer ? { challenge, answer } : null;
}
