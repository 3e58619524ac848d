import { passwordFor, samePassword } from './passwords';

const ana = { email: 'ana.torres@ejemplo.mx', name: 'Ana Torres Medina' };

function codesAgainst(password: string): string[] {
  const decision = passwordFor(ana, password);
  return decision.allowed ? [] : decision.reasons.map((reason) => reason.code);
}

describe('A new password', () => {
  it.each([
    ['four plain words', 'ladrillo nube tambor sal', []],
    ['twelve small letters', 'ocotilloverd', []],
    ['letters outside ASCII count once each', '🌵🌵🌶🌶🌽🌽🥑🥑🫘🫘🍫🍫', []],
    ['eleven characters', 'ocotillover', ['identity.password-too-short']],
    ['nothing', '', ['identity.password-too-short']],
    ['one that everybody uses', 'Contraseña123', ['identity.password-too-common']],
    ['one letter twelve times', 'aaaaaaaaaaaa', ['identity.password-too-common']],
    ['the own mail address', 'Ana.Torres@ejemplo.mx', ['identity.password-tells-of-its-owner']],
    ['the own name without spaces', 'anatorresmedina', ['identity.password-tells-of-its-owner']],
    ['a book', 'palabra '.repeat(40), ['identity.password-too-long']],
    ['short and the same letter: both are said', 'aaa', ['identity.password-too-short', 'identity.password-too-common']],
  ])('%s', (_sentence, password, codes) => expect(codesAgainst(password)).toEqual(codes));

  it('is the same however the keyboard composes its accents', () => {
    expect(samePassword('corazo\u0301n de roble')).toBe(samePassword('coraz\u00f3n de roble'));
  });
});
