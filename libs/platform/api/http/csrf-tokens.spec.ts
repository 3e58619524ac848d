import { CsrfTokens } from './csrf-tokens';

describe('a token', () => {
  const tokens = new CsrfTokens({ sessionSecret: 'a secret' });
  const token = tokens.tokenFor('session-1');

  it('belongs to its session', () => {
    expect(tokens.isTokenOf('session-1', token)).toBe(true);
  });

  it.each<[string, string | undefined, string | string[] | undefined]>([
    ['of another session', 'session-2', token],
    ['without a session', undefined, token],
    ['that is missing', 'session-1', undefined],
    ['that is empty', 'session-1', ''],
    ['sent twice', 'session-1', [token, token]],
    ['of another installation', 'session-1', new CsrfTokens({ sessionSecret: 'other' }).tokenFor('session-1')],
  ])('%s is none', (_what, session, given) => {
    expect(tokens.isTokenOf(session, given)).toBe(false);
  });

  it('is another one at every call', () => {
    expect(tokens.tokenFor('session-1')).not.toBe(token);
  });

  it('does not tell the session', () => {
    expect(token).not.toContain('session-1');
  });
});
