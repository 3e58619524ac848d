import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Clock, type Sha256, epochMillisecondsOf, instantOf } from '@tequio/kernel';
import { CLOCK, PLATFORM_SETTINGS, type PlatformSettings, SHA256, type Tx } from '@tequio/platform/api';
import { proofDifficulty, provesWork } from '@tequio/deliberation/domain';
import type { WorkChallengeWire } from '@tequio/deliberation/wire';

const lifetime = 60 * 60 * 1000;

/**
 * A little work for the sender's machine instead of a puzzle for its owner or a stranger's service that follows people around:
 * the challenge is signed here, so nothing is kept of it until it is spent.
 */
@Injectable()
export class ProofOfWork {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SHA256) private readonly sha256: Sha256,
    @Inject(PLATFORM_SETTINGS) private readonly settings: Pick<PlatformSettings, 'sessionSecret'>,
  ) {}

  challenge(): WorkChallengeWire {
    const what = `${epochMillisecondsOf(this.clock.now()) + lifetime}.${randomBytes(16).toString('base64url')}`;
    return { challenge: `${what}.${this.signature(what)}`, difficulty: proofDifficulty };
  }

  /** Whether the work was done, on a challenge of ours that is neither stale nor spent; it is spent with this. */
  async spend(tx: Tx, proof: { readonly challenge: string; readonly answer: string } | null): Promise<boolean> {
    if (!proof || !this.looksDone(proof)) return false;
    const [expires = ''] = proof.challenge.split('.');
    await tx.query('DELETE FROM spent_proof WHERE expires_at < $1', [tx.now]);
    const spent = await tx.query('INSERT INTO spent_proof (challenge, expires_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING challenge', [
      proof.challenge,
      instantOf(Number(expires)),
    ]);
    return spent.length > 0;
  }

  /** The same without spending it: whether it is worth a place among those who did the work. */
  looksDone(proof: { readonly challenge: string; readonly answer: string } | null): boolean {
    if (!proof) return false;
    const [expires = '', random = '', signature = ''] = proof.challenge.split('.');
    if (!/^\d{13}$/.test(expires) || !this.isOurs(`${expires}.${random}`, signature)) return false;
    return Number(expires) >= epochMillisecondsOf(this.clock.now()) && provesWork(proof.challenge, proof.answer, this.sha256);
  }

  private isOurs(what: string, signature: string): boolean {
    const given = Buffer.from(signature);
    const ours = Buffer.from(this.signature(what));
    return given.length === ours.length && timingSafeEqual(given, ours);
  }

  private signature(what: string): string {
    return createHmac('sha256', this.settings.sessionSecret).update(`proof-of-work\u001f${what}`).digest('base64url');
  }
}
