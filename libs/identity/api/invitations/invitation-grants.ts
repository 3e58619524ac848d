import { Injectable } from '@nestjs/common';
import type { Decision, SameTexts } from '@tequio/kernel';
import type { Json, Tx } from '@tequio/platform/api';

export type Granted = { readonly [key: string]: Json };
/** `tx.query` and `sql.many` alike: a description is asked for inside a change and outside one. */
export type Query = <R extends object>(sql: string, params?: readonly unknown[]) => Promise<R[]>;
export interface GrantText {
  readonly es: string;
  readonly en: string;
}

/** Port: the areas say what an invitation of their kind gives, and give it when somebody accepts. */
export interface InvitationGrant {
  readonly kind: string;
  describe(query: Query, granted: Granted): Promise<SameTexts<GrantText>>;
  /** In the transaction of the acceptance: refused, nothing of it is kept. */
  grant(tx: Tx, accountId: string, granted: Granted): Promise<Decision>;
}

@Injectable()
export class InvitationGrants {
  private readonly grants = new Map<string, InvitationGrant>();

  register(grant: InvitationGrant): void {
    this.grants.set(grant.kind, grant);
  }

  require(kind: string): InvitationGrant {
    const grant = this.grants.get(kind);
    if (!grant) throw new Error(`No area grants what an invitation of the kind "${kind}" promises`);
    return grant;
  }
}
