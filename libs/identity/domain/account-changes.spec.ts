import { type AccountChange, type AccountChangeFacts, mayChangeAccount } from './account-changes';
import { newAdministrator } from './testing/new-actor';

const self = newAdministrator();
const other: AccountChangeFacts = { accountId: 'somebody', isAdministrator: false, isDisabled: false, otherActiveAdministrators: 1 };
const oneself: AccountChangeFacts = { ...other, accountId: self.accountId, isAdministrator: true };

describe('An administrator', () => {
  it.each<[string, AccountChange, AccountChangeFacts, string[]]>([
    ['disables another account', { disabled: true }, other, []],
    ['makes somebody a national observer', { isNationalObserver: true }, other, []],
    ['does not disable himself', { disabled: true }, oneself, ['identity.nobody-disables-himself']],
    ['gives up his office while another holds it', { isAdministrator: false }, oneself, []],
    ['does not give up the last office', { isAdministrator: false }, { ...oneself, otherActiveAdministrators: 0 }, ['identity.last-administrator']],
    ['enables an account that was an administrator', { disabled: false }, { ...other, isDisabled: true, isAdministrator: true, otherActiveAdministrators: 0 }, []],
  ])('%s', (_sentence, change, facts, codes) => {
    const decision = mayChangeAccount(self, change, facts);
    expect(decision.allowed ? [] : decision.reasons.map((reason) => reason.code)).toEqual(codes);
  });
});
