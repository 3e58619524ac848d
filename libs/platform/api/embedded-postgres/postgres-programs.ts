import { chmodSync, cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { cannotStart } from './embedded-postgres-error';
import { type ServerAccount, canReach } from './server-account';
import { type ServerHome, giveTo } from './server-home';

export interface PostgresPrograms {
  readonly majorVersion: string;
  readonly initdb: string;
  readonly pgCtl: string;
}

interface StrippedLink {
  readonly source: string;
  readonly target: string;
}

/** The programs the package for this machine carries, made fit to run: npm has stripped their symbolic links. */
export function findPostgresPrograms(home: ServerHome, account: ServerAccount, log: (line: string) => void): PostgresPrograms {
  const packaged = packageFolder();
  const { version } = JSON.parse(readFileSync(join(packaged, 'package.json'), 'utf8')) as { version: string };
  const usable = restoreLinks(packaged) && canReach(account, program(packaged, 'postgres'));
  const folder = usable ? packaged : privateCopy(packaged, version, home, account, log);
  return { majorVersion: version.split('.')[0] ?? version, initdb: program(folder, 'initdb'), pgCtl: program(folder, 'pg_ctl') };
}

function program(folder: string, name: string): string {
  return join(folder, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

function packageFolder(): string {
  if (usesMusl()) throw cannotStart('Its programs need glibc, and this system (Alpine?) has musl');
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw cannotStart(`The package ${name} is not installed (${code}): there is none for this kind of machine, or optional packages were left out`);
  }
}

function usesMusl(): boolean {
  if (process.platform !== 'linux') return false;
  const report = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return report.header.glibcVersionRuntime === undefined;
}

function strippedLinks(folder: string): readonly StrippedLink[] {
  const list = join(folder, 'native', 'pg-symlinks.json');
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as StrippedLink[]) : [];
}

const foldersNotOurs = new Set(['EACCES', 'EPERM', 'EROFS']);

/** False where the folder may not be written; links that are there already need no writing. */
function restoreLinks(folder: string): boolean {
  return strippedLinks(folder).every(({ source, target }) => {
    const link = join(folder, target);
    if (isThere(link)) return true;
    try {
      symlinkSync(relative(dirname(link), join(folder, source)), link);
      return true;
    } catch (error) {
      // Another process may have been quicker.
      if (foldersNotOurs.has((error as NodeJS.ErrnoException).code ?? '')) return false;
      if (isThere(link)) return true;
      throw error;
    }
  });
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function privateCopy(packaged: string, version: string, home: ServerHome, account: ServerAccount, log: (line: string) => void): string {
  const copy = join(home.folder, `programs-${version}`);
  if (!existsSync(copy)) {
    log('Copying the PostgreSQL programs to where they can run');
    const aside = `${copy}.new`;
    rmSync(aside, { recursive: true, force: true });
    cpSync(packaged, aside, { recursive: true, verbatimSymlinks: true });
    for (const name of ['initdb', 'pg_ctl', 'postgres']) chmodSync(program(aside, name), 0o755);
    if (!restoreLinks(aside)) copyInsteadOfLinking(aside);
    giveTo(account, aside);
    renameSync(aside, copy);
  }
  if (!canReach(account, program(copy, 'postgres'))) throw cannotStart(`${account.name} may not run ${program(copy, 'postgres')}`);
  return copy;
}

/** Windows lets ordinary accounts make no links. */
function copyInsteadOfLinking(folder: string): void {
  for (const { source, target } of strippedLinks(folder)) {
    if (!isThere(join(folder, target))) cpSync(join(folder, source), join(folder, target));
  }
}
