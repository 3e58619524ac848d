import { openSession } from '@tequio/identity/api/testing';
import type { Actor } from '@tequio/kernel';
import type { PlatformSettings } from '@tequio/platform/api';
import { type TestApplication, type TestRequests, startTestApplication } from '@tequio/platform/api/testing-app';
import type { TestSecretariat } from '@tequio/secretariat/api/testing';
import { areaEntities, areaModules } from '../app.module';
import { describeApi } from '../openapi';
import type { ResponseSchemas } from '../openapi-responses';

/** Every area together, as the product runs them. */
export async function startWholeApplication(responseSchemas: ResponseSchemas | null = null, settings: Partial<PlatformSettings> = {}): Promise<TestApplication> {
  return startTestApplication({ settings, modules: areaModules, entities: areaEntities, openSession, complete: ({ app, fastify }) => describeApi(app, fastify, () => responseSchemas) });
}

/** Somebody who knocks: as the rules see him, and as his requests come in. */
export interface Visitor {
  readonly role: string;
  readonly actor: Actor;
  readonly accountId: string | null;
  requests: TestRequests;
}

/** Everybody of the product's table of roles, two who share a seat, and people of another secretariat. */
export async function visitorsOf(test: TestApplication, own: TestSecretariat, other: TestSecretariat): Promise<Visitor[]> {
  const roles = ['facilitator', 'official', 'alternateOfficial', 'civilSociety', 'guarantor', 'contributor', 'monitor', 'nationalObserver', 'administrator', 'outsider'] as const;
  const visitors: Visitor[] = [{ role: 'stranger', actor: { kind: 'anonymous' }, accountId: null, requests: test.stranger }];
  for (const role of roles) {
    const { actor, accountId } = own.people[role];
    visitors.push({ role, actor, accountId, requests: await test.signInAs(accountId) });
  }
  for (const role of ['facilitator', 'official', 'monitor'] as const) {
    const { actor, accountId } = other.people[role];
    visitors.push({ role: `${role} of another secretariat`, actor, accountId, requests: await test.signInAs(accountId) });
  }
  // Everybody from an address of his own: attempts are counted by address too
  const from = addressesBegun;
  addressesBegun += visitors.length;
  return visitors.map((visitor, index) => ({ ...visitor, requests: visitor.requests.with({ 'x-forwarded-for': `10.1.${Math.floor((from + index) / 250)}.${((from + index) % 250) + 1}` }) }));
}

let addressesBegun = 0;
