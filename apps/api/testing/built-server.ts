import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';

const projectRoot = join(import.meta.dirname, '../../..');

/** The product as a process of its own, from a build of its own, on a database that is there already. */
export class BuiltServer {
  private child: ChildProcess | null = null;

  private constructor(
    private readonly folder: string,
    private readonly settings: NodeJS.ProcessEnv,
    readonly address: string,
  ) {}

  /** @param folder below `dist`; two specs that build at the same time need two */
  static async build(folder: string): Promise<void> {
    // By a process of its own: the bundler is no part of a test's world
    const built = node([
      '--input-type=module',
      '-e',
      `import { rolldown } from 'rolldown';
       import config from './rolldown.config.mjs';
       const bundle = await rolldown(config);
       await bundle.write({ ...config.output, dir: 'dist/${folder}/api' });
       await bundle.close();`,
    ]);
    if ((await exitOf(built)) !== 0) throw new Error('The product could not be built');
  }

  /** Takes a free port and keeps it over restarts; it does not run yet. */
  static async on(folder: string, settings: { readonly databaseUrl: string; readonly dataDir: string; readonly redisUrl?: string }): Promise<BuiltServer> {
    const port = await freePort();
    const env = {
      DATABASE_URL: settings.databaseUrl,
      DATA_DIR: settings.dataDir,
      TEQUIO_DEMO: 'off',
      PORT: String(port),
      HOST: '127.0.0.1',
      NODE_ENV: 'test',
      SESSION_SECRET: 'what only this test knows, long enough',
      ...(settings.redisUrl && { REDIS_URL: settings.redisUrl }),
    };
    return new BuiltServer(folder, env, `http://127.0.0.1:${port}`);
  }

  async start(): Promise<void> {
    const child = node([join(projectRoot, 'dist', this.folder, 'api/main.js')], this.settings);
    this.child = child;
    await new Promise<void>((resolve, reject) => {
      let said = '';
      const hear = (chunk: Buffer): void => {
        said += chunk.toString('utf8');
        if (/^Tequio: http/m.test(said)) resolve();
      };
      child.stdout?.on('data', hear);
      child.stderr?.on('data', hear);
      child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it was ready:\n${said}`)));
    });
  }

  /** As when the machine loses power. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.child;
    this.child = null;
    if (!child) return;
    const exit = exitOf(child);
    child.kill(signal);
    await exit;
  }
}

function node(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  const { NODE_OPTIONS: _jests, ...inherited } = process.env;
  return spawn(process.execPath, args, { cwd: projectRoot, env: { ...inherited, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
}

function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? found(address.port) : failed(new Error('No free port'))));
    });
  });
}
