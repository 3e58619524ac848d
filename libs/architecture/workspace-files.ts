import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export const workspaceRoot = join(import.meta.dirname, '../..');

const ourFolders = ['apps', 'libs', 'migrations', 'e2e', 'tools'];

/** Every file we wrote, as a path from the workspace's root with slashes. */
export function workspaceFiles(ending: RegExp): string[] {
  return ourFolders
    .map((folder) => join(workspaceRoot, folder))
    .filter((folder) => existsSync(folder))
    .flatMap(filesBelow)
    .filter((file) => ending.test(file));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => relative(workspaceRoot, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

export function textOf(file: string): string {
  return readFileSync(join(workspaceRoot, file), 'utf8');
}

interface WorkspaceProjects {
  readonly areasLowestFirst: readonly string[];
  readonly highestAreas: readonly string[];
  /** The project of a file, or null when its folder is none. */
  projectOf(file: string): object | null;
}

/** What Nx itself is told about the folders. */
export async function workspaceProjects(): Promise<WorkspaceProjects> {
  return (await import(join(workspaceRoot, 'tools/workspace-projects.mjs'))) as WorkspaceProjects;
}
