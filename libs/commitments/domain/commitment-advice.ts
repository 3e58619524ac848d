import type { CommitmentContent } from './commitment-shape';
import type { MissingPart } from './missing-part';

const longTitle = 120;
const longSentenceWords = 45;
// Verbs that promise an effort and no result; OGP's guide asks for the result.
const vagueVerbs = /^(fortalecer|impulsar|promover|fomentar|coadyuvar|propiciar|contribuir|sensibilizar)\b/i;

/** Advice on style: it warns, it never stands in the way. */
export function adviceOn(content: CommitmentContent): readonly MissingPart[] {
  const advice: MissingPart[] = [];
  const advise = (condition: boolean, code: string, at: string, params?: MissingPart['params']) => {
    if (condition) advice.push({ code, at, ...(params ? { params } : {}) });
  };
  advise(content.title.length > longTitle, 'commitments.title-is-long', 'title', { length: content.title.length, advised: longTitle });
  advise(vagueVerbs.test(content.title.trim()), 'commitments.title-promises-no-result', 'title');
  advise(content.problemId === null, 'commitments.answers-no-problem', 'problemId');
  advise(content.action.trim() === '', 'commitments.action-is-empty', 'action');
  for (const field of ['statusQuo', 'action', 'contribution'] as const) {
    advise(longestSentence(content[field]) > longSentenceWords, 'commitments.sentence-is-long', field, { advised: longSentenceWords });
  }
  advise(content.counterpartOrganisationId === null, 'commitments.without-counterpart', 'counterpartOrganisationId');
  content.milestones.forEach(({ id, responsible }, index) => {
    advise(responsible.trim() === '', 'commitments.milestone-without-responsible', `milestones.${id}.responsible`, { n: index + 1 });
  });
  advise(content.risks.trim() === '', 'commitments.without-risks', 'risks');
  return advice;
}

/** An OGP Local plan has about five; the number is the secretariat's rule. */
export function adviceOnCount(commitments: number, advisedMaximum: number): readonly MissingPart[] {
  return commitments > advisedMaximum ? [{ code: 'commitments.more-than-advised', at: 'commitments', params: { commitments, advisedMaximum } }] : [];
}

function longestSentence(text: string): number {
  return Math.max(0, ...text.split(/[.;:?!\n]+/).map((sentence) => sentence.split(/\s+/).filter(Boolean).length));
}
