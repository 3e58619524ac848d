import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyTestDatabase } from '@tequio/platform/api/testing';

/** The bench itself is no test; that it still measures the same on both sides is one. */
it('the bench asks the product and the bare server for the same, and both answer it', async () => {
  const database = await emptyTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'tequio-smoke-'));
  try {
    const { code, said } = await runSmoke(database.url, dataDir);
    expect(said).toMatch(/(.*both sides agree\n){5}live editing: every key reaches everybody\n/);
    expect(code).toBe(0);
  } finally {
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  }
}, 120_000);

function runSmoke(databaseUrl: string, dataDir: string): Promise<{ code: number | null; said: string }> {
  const { NODE_OPTIONS: _jests, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../e2e/bench/smoke.mjs')], { env: { ...inherited, DATABASE_URL: databaseUrl, DATA_DIR: dataDir } });
  let said = '';
  const hear = (chunk: Buffer) => void (said += chunk.toString('utf8'));
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((ended) => child.once('exit', (code) => ended({ code, said })));
}
