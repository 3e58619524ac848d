import { ApiSession } from '../fixtures/api-session';
import { changeByHand, verify } from '../fixtures/database-by-hand';
import { RunningProduct } from '../fixtures/running-product';

interface Draft {
  readonly content: Readonly<Record<string, unknown>>;
}

const writtenFields = ['statusQuo', 'action', 'contribution', 'risks'] as const;
const savesBeforeTheBlow = 40;

describe('What was written', () => {
  let product: RunningProduct;

  beforeAll(async () => {
    product = await RunningProduct.start();
  }, 120_000);
  afterAll(() => product.stop());

  it('is there again after a stop and a start', async () => {
    const before = await writer(product);
    const path = await draftOfACommitment(before);
    await save(before, path, 'policyArea', await textOf(before, path, 'policyArea'), 'Calidad del aire');
    await product.stop({ keepData: true });
    product = await RunningProduct.start({}, product.dataDir);
    expect(await textOf(await writer(product), path, 'policyArea')).toBe('Calidad del aire');
  }, 120_000);

  it('is there after the server was killed in the middle of saves, with one restart', async () => {
    const session = await writer(product);
    const path = await draftOfACommitment(session);
    const acknowledged = new Map<string, string>();
    const onTheirWay = new Map<string, string>();
    let saves = 0;
    const blows: Promise<void>[] = [];
    const keepSaving = async (field: string): Promise<void> => {
      let base = await textOf(session, path, field);
      acknowledged.set(field, base);
      for (let n = 1; ; n += 1) {
        const text = `${field}, guardado ${n}`;
        onTheirWay.set(field, text);
        const answered = await save(session, path, field, base, text).then(
          () => true,
          () => false,
        );
        if (!answered) return;
        acknowledged.set(field, text);
        base = text;
        saves += 1;
        if (saves === savesBeforeTheBlow) blows.push(product.kill());
      }
    };
    await Promise.all(writtenFields.map(keepSaving));
    await Promise.all(blows);
    expect(saves).toBeGreaterThanOrEqual(savesBeforeTheBlow);

    product = await RunningProduct.start({}, product.dataDir);
    const after = await writer(product);
    for (const field of writtenFields) {
      // What was acknowledged is there; what was on its way may have arrived whole.
      expect([acknowledged.get(field), onTheirWay.get(field)]).toContain(await textOf(after, path, field));
    }
    const { code, said } = await verify(product.dataDir);
    expect(said).toMatch(/\d+ journal entries: unchanged/);
    expect(code).toBe(0);
  }, 180_000);

  it('is named when somebody changes one byte of the journal behind its back', async () => {
    let changed = { chain: '', seq: 0 };
    await changeByHand(product.dataDir, async (database) => {
      const { rows } = await database.query<{ chain: string; seq: string }>(
        `UPDATE journal_entry SET action = overlay(action placing 'x' from 1 for 1)
          WHERE id = (SELECT id FROM journal_entry WHERE chain <> 'installation' ORDER BY seq DESC OFFSET 3 LIMIT 1) RETURNING chain, seq`,
      );
      changed = { chain: rows[0]?.chain ?? '', seq: Number(rows[0]?.seq) };
    });
    const { code, said } = await verify(product.dataDir);
    const named = said.split('\n').filter((line) => line.startsWith('BROKEN'));
    expect(named).toHaveLength(1);
    expect(named[0]).toContain(changed.chain);
    expect(named[0]).toContain(String(changed.seq));
    expect(code).toBe(1);
  }, 60_000);
});

function writer(product: RunningProduct): Promise<ApiSession> {
  return ApiSession.signIn(product.address, product.account(/^Enlace, Ayuntamiento/));
}

/** The address of the draft of the first commitment that Durango is writing. */
async function draftOfACommitment(session: ApiSession): Promise<string> {
  const { line } = await session.get<{ line: { cycle: { id: string } } }>('/api/v1/entities/durango/cycles/2');
  const { items } = await session.get<{ items: { id: string }[] }>(`/api/v1/cycles/${line.cycle.id}/commitments`);
  return `/api/v1/drafts/commitment/${items[0]?.id ?? ''}`;
}

async function textOf(session: ApiSession, path: string, field: string): Promise<string> {
  const { content } = await session.get<Draft>(path);
  return String(content[field] ?? '');
}

async function save(session: ApiSession, path: string, field: string, base: string, value: string): Promise<void> {
  await session.put(`${path}/fields/${field}`, { base, value });
}
