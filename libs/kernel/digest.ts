/** SHA-256 as 64 lower-case hexadecimal digits. An argument, so that rules run with nothing beneath them. */
export type Sha256 = (data: string | Uint8Array) => string;

export function isSha256(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
