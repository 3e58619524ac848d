import * as fc from 'fast-check';
import { unsubscribedLists } from '@tequio/desk/domain';
import { isSignedWith, newSalt, openToken, signedToken } from './unsubscribing-link';

const accountId = '0190c5d2-1234-7abc-8def-0123456789ab';

describe('the link by which one takes oneself off a list', () => {
  it.each(unsubscribedLists)('names the account and %s, and holds only with its secret and salt', (list) => {
    const salt = newSalt();
    const link = openToken(signedToken('secret', accountId, list, salt));
    expect(link).toMatchObject({ accountId, list });
    expect(link && isSignedWith(link, 'secret', salt)).toBe(true);
    expect(link && isSignedWith(link, 'another', salt)).toBe(false);
    expect(link && isSignedWith(link, 'secret', newSalt())).toBe(false);
  });

  it('changed in any place is no link, or another one that does not hold', () => {
    const token = signedToken('secret', accountId, 'all', 'salt');
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...'ABab019-_'), (at, letter) => {
        const changed = token.slice(0, at) + letter + token.slice(at + 1);
        const link = openToken(changed);
        return changed === token || link === null || !isSignedWith(link, 'secret', 'salt');
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => openToken(text) === null));
  });
});
