// The five workloads of the quality sheet: who asks for what, one connection after the other.
import { SeededChance } from './seeded-chance.mjs';
import { agendas, questions, remark } from './spanish-sentences.mjs';

/**
 * `visitor(landmarks, nth)` is what one connection does: a function from the answer before to the next request.
 * `limit` is the least part of the reference's requests per second that the product has to reach.
 */
export const workloads = [
  {
    name: 'list commitments, filtered, paged, counted',
    limit: 0.7,
    visitor: (_, nth) => {
      const chance = new SeededChance(nth + 1);
      return () => ({ method: 'GET', path: `/api/v1/commitments?agenda=${chance.of(agendas)}&page=${chance.whole(1, 2)}&pageSize=20` });
    },
  },
  {
    name: 'one commitment with its comments and versions',
    limit: 0.8,
    visitor: ({ discussed }, nth) => {
      let turn = nth * 7;
      let step = 0;
      return () => {
        const { id, sessions } = discussed[turn % discussed.length];
        const path = [`/api/v1/commitments/${id}`, `/api/v1/threads?subjectKind=commitment&subjectId=${id}`, `/api/v1/versions/commitment/${id}`][step];
        step = (step + 1) % 3;
        if (step === 0) turn += 1;
        return { method: 'GET', path, session: sessions[0] };
      };
    },
  },
  {
    name: 'search in Spanish over the whole set',
    limit: 0.9,
    visitor: (_, nth) => {
      let turn = nth;
      return () => ({ method: 'GET', path: `/api/v1/search?q=${encodeURIComponent(questions[turn++ % questions.length])}` });
    },
  },
  {
    name: 'post a comment',
    limit: 0.6,
    visitor: ({ discussed }, nth) => {
      const chance = new SeededChance(nth + 100);
      // Spread evenly over the secretariats, each connection beginning elsewhere
      let turn = nth * Math.max(1, Math.floor(discussed.length / 16));
      return () => {
        const { threadId, sessions } = discussed[turn++ % discussed.length];
        return { method: 'POST', path: `/api/v1/threads/${threadId}/comments`, session: chance.of(sessions), body: { body: remark(chance) } };
      };
    },
  },
  {
    name: 'approve a version by a seat',
    limit: 0.5,
    visitor: ({ ballots }, nth) => {
      const pairs = ballots.filter((_, index) => index % 16 === nth % 16);
      let turn = 0;
      return (before) => {
        const { cycleId, versionHash, session } = pairs[Math.floor(turn / 2) % pairs.length];
        const given = turn % 2 === 1 ? JSON.parse(before.text).id : null;
        turn += 1;
        return given === null
          ? { method: 'POST', path: `/api/v1/cycles/${cycleId}/approval/stances`, session, body: { versionHash, kind: 'approve' } }
          : { method: 'DELETE', path: `/api/v1/stances/${given}`, session };
      };
    },
    /** Each round ends with every seat silent again. */
    stepsOfARound: 2,
  },
];
