import type { PlanFreezingFacts } from '@tequio/plan/domain';
import type { AssembledPlan } from './plan-assembly';

export function freezingFacts(plan: AssembledPlan, latest: { readonly hash: string | null; readonly lapsed: boolean }, hashNow: string): PlanFreezingFacts {
  return {
    title: plan.content.title,
    termStart: plan.content.term.start,
    termEnd: plan.content.term.end,
    commitments: plan.sheets.map((sheet) => ({
      id: sheet.id,
      number: sheet.number,
      title: sheet.title,
      path: sheet.path,
      missing: sheet.missing.map(({ code, at }) => ({ code, at })),
    })),
    unansweredProblems: plan.unansweredProblems,
    latestHash: latest.hash,
    latestLapsed: latest.lapsed,
    hashNow,
  };
}
