import { type Actor, type Decision, accountIdOf, decide, refusal } from '@tequio/kernel';

export interface AccountChange {
  readonly disabled?: boolean;
  readonly isAdministrator?: boolean;
  readonly isNationalObserver?: boolean;
}

export interface AccountChangeFacts {
  readonly accountId: string;
  readonly isAdministrator: boolean;
  readonly isDisabled: boolean;
  readonly otherActiveAdministrators: number;
}

/** Nobody locks himself out, and an installation always keeps someone who can run it. */
export function mayChangeAccount(actor: Actor, change: AccountChange, facts: AccountChangeFacts): Decision {
  const losesAdministration =
    facts.isAdministrator && !facts.isDisabled && (change.disabled === true || change.isAdministrator === false);
  return decide(
    [
      ...(change.disabled === true && accountIdOf(actor) === facts.accountId
        ? [refusal('conflict', 'identity.nobody-disables-himself')]
        : []),
      ...(losesAdministration && facts.otherActiveAdministrators === 0
        ? [refusal('conflict', 'identity.last-administrator')]
        : []),
    ],
    undefined,
  );
}
