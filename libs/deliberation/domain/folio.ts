/**
 * The public number of a contribution: prefix of the secretariat, number of the cycle, running number in
 * that cycle with at least four digits, e.g. `DUR-2-0041`.
 */
export function folioOf(prefix: string, cycleNumber: number, sequence: number): string {
  return `${prefix}-${cycleNumber}-${String(sequence).padStart(4, '0')}`;
}
