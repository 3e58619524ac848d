import type { BalanceDraft } from '../closing-balance';
import type { ChoiceDraft } from '../renewal-choice';

export function newBalance(draft: Partial<BalanceDraft> = {}): BalanceDraft {
  return { completion: 'substantial', potential: 'modest', earlyResults: 'marginal', lessons: 'Conviene publicar antes de la temporada seca.', evidence: 'Padrón en línea', ...draft };
}

export function newChoice(draft: Partial<ChoiceDraft> = {}): ChoiceDraft {
  return { commitmentId: 'c1', choice: 'carried-over', reason: 'Falta el segundo hito.', intoCommitmentId: null, ...draft };
}
