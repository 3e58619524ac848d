import { type Decision, type Refusal, decide, refusal } from '@tequio/kernel';

export const shortestPassword = 12;
/** A ceiling only because hashing a megabyte is work that a stranger could order for free. */
export const longestPassword = 200;

/**
 * The most used ones of at least twelve characters, in Spanish and English lists; shorter ones are refused by
 * their length. No rule about capitals and digits: they make passwords that people forget, not better ones
 * (OWASP ASVS 5, 6.2.5).
 */
const mostCommon: ReadonlySet<string> = new Set([
  '123456789012', '1234567890123', '12345678901234', '123456789123', '1234567890ab', '123412341234', '123123123123',
  '012345678910', '098765432109', '1q2w3e4r5t6y', '1qaz2wsx3edc', '1qazxsw23edc', 'q1w2e3r4t5y6', 'qazwsxedcrfv',
  'qwertyuiop12', 'qwertyuiop123', 'qwerty123456', 'qwerty1234567', 'qwertyuiopas', 'asdfghjklñ12', 'asdfghjkl123',
  'zxcvbnm12345', 'password1234', 'password12345', 'password123456', 'passwordpassword', 'contraseña12', 'contraseña123',
  'contraseña1234', 'contrasena12', 'contrasena123', 'contrasena1234', 'micontraseña', 'micontrasena', 'iloveyou1234',
  'teamomucho12', 'teamomucho123', 'teamoteamo12', 'mexico123456', 'vivamexico12', 'vivamexico123', 'guadalajara1',
  'guadalajara12', 'administrador', 'administrador1', 'administrador123', 'administrator', 'administrator1',
  'administracion', 'bienvenido12', 'bienvenido123', 'bienvenidos1', 'welcome12345', 'letmein12345', 'changeme1234',
  'cambiame1234', 'secretariado', 'secretariado1', 'gobiernoabierto', 'gobiernoabierto1', 'transparencia', 'transparencia1',
  'transparencia123', 'abc123456789', 'abcd12345678', 'abcdefghijkl', 'abcdefgh1234', 'a1b2c3d4e5f6', 'superman1234',
  'princesa1234', 'estrella1234', 'chocolate123', 'barcelona123', 'realmadrid12', 'futbol123456', 'dragon123456',
  'monkey123456', 'football1234', 'baseball1234', 'sunshine1234', 'starwars1234', 'tequiotequio', 'correohorsebattery',
]);

export interface PasswordOwner {
  readonly email: string;
  readonly name: string;
}

/** Every reason against a new password. */
export function passwordFor(owner: PasswordOwner, password: string, at = 'password'): Decision<string> {
  const reasons: Refusal[] = [];
  const length = [...password].length;
  if (length < shortestPassword) {
    reasons.push(refusal('invalid', 'identity.password-too-short', { at, params: { shortest: shortestPassword } }));
  }
  if (length > longestPassword) {
    reasons.push(refusal('invalid', 'identity.password-too-long', { at, params: { longest: longestPassword } }));
  }
  if (isCommon(password)) reasons.push(refusal('invalid', 'identity.password-too-common', { at }));
  if (tellsOf(owner, password)) reasons.push(refusal('invalid', 'identity.password-tells-of-its-owner', { at }));
  return decide(reasons, samePassword(password));
}

/** Two keyboards may write one accented letter in two ways; both must open the same door. */
export function samePassword(password: string): string {
  return password.normalize('NFC');
}

function isCommon(password: string): boolean {
  const folded = password.toLowerCase();
  const letters = new Set(folded);
  return mostCommon.has(folded) || (folded.length > 0 && letters.size <= 2);
}

function tellsOf(owner: PasswordOwner, password: string): boolean {
  const folded = password.toLowerCase().replace(/\s+/g, '');
  const own = [owner.email, owner.name].map((text) => text.toLowerCase().replace(/\s+/g, ''));
  return folded.length > 0 && own.includes(folded);
}
