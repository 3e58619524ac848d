import type { Session } from '@tequio/platform/web';

/** The national coordination and whoever runs the installation (product §1); the API decides. */
export function keepsStages(session: Session): boolean {
  const account = session.account();
  return account !== null && (account.isNationalObserver || account.isAdministrator);
}
