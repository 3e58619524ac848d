// Every page and API read, one request alone: the time in which 95 of 100 are answered.
import { connection } from './load.mjs';

const rounds = 25;

/** What there is to read on the data set, as the person for whom the page is. */
export function singleReads({ places, discussed }) {
  const [place] = places;
  const sheet = discussed.find(({ slug }) => slug === place.slug) ?? discussed[0];
  const work = `/trabajo/${sheet.slug}/${sheet.cycleNumber}`;
  const member = sheet.sessions[0];
  const anybody = [
    '/', '/en/', '/buscar?q=agua', '/entidades', `/entidades/${place.slug}`, `/entidades/${place.slug}/planes/2`, `/entidades/${place.slug}/planes/2/compromisos/1`, '/verificar', '/entrar',
    '/api/v1/session', '/api/v1/clock', '/api/v1/national/summary', '/api/v1/national/overview', '/api/v1/national/entities', '/api/v1/national/figures/commitments/records', '/api/v1/entities', `/api/v1/entities/${place.slug}`,
    `/api/v1/entities/${place.slug}/plans`, `/api/v1/entities/${place.slug}/plans/2`, `/api/v1/entities/${place.slug}/plans/2/commitments/1`, '/api/v1/commitments', '/api/v1/commitments?agenda=medio-ambiente&page=3', '/api/v1/search?q=ladrilleras', '/api/v1/search/filters', '/api/v1/agendas',
  ];
  const members = [
    '/mesa', work, `${work}/calendario`, `${work}/problemas`, `${work}/compromisos`, `${work}/compromisos/${sheet.number}`, `${work}/plan`, `${work}/aportaciones`, `${work}/aprobacion`, `${work}/publicacion`, `/secretariado/${sheet.slug}`,
    `/api/v1/entities/${sheet.slug}/cycles/${sheet.cycleNumber}`, `/api/v1/entities/${sheet.slug}/cycles/${sheet.cycleNumber}/commitments`, `/api/v1/commitments/${sheet.id}`, `/api/v1/drafts/commitment/${sheet.id}`,
    `/api/v1/threads?subjectKind=commitment&subjectId=${sheet.id}`, `/api/v1/versions/commitment/${sheet.id}`, `/api/v1/versions/commitment/${sheet.id}/1`, `/api/v1/versions/commitment/${sheet.id}/1/compare/2`, '/api/v1/search?q=agua', '/api/v1/desk', '/api/v1/session',
  ];
  return [...anybody.map((path) => ({ path })), ...members.map((path) => ({ path, session: member }))];
}

export async function timeSingleReads(product, landmarks) {
  const timed = [];
  for (const { path, session } of singleReads(landmarks)) {
    const line = connection(product);
    const times = [];
    let status = 0;
    for (let nth = 0; nth < rounds + 3; nth += 1) {
      const answer = await line.ask({ method: 'GET', path, session });
      status = answer.status;
      if (nth >= 3) times.push(answer.milliseconds);
    }
    line.close();
    times.sort((a, b) => a - b);
    timed.push({ path: session ? `${path} (member)` : path, status, p95: times[Math.ceil(rounds * 0.95) - 1], median: times[Math.floor(rounds / 2)] });
  }
  return timed;
}
