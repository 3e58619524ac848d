import type { INestApplicationContext } from '@nestjs/common';
import { allow, system } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { SessionStore } from '../sessions/session-store';

/** For `startTestApplication({ openSession })`: a session as after signing in, without the work of checking a password. */
export function openSession(app: INestApplicationContext, accountId: string): Promise<string> {
  const sessions = app.get(SessionStore, { strict: false });
  return app
    .get(TransactionRunner, { strict: false })
    .run(system, 'session.begun', async (tx) => allow(await sessions.begin(tx, accountId, undefined)));
}
