import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import config from '../rolldown.config.mjs';

/** Our TypeScript for a plain Node process: bundled as the product is (some milliseconds), then imported. */
export async function importBundled(file) {
  const { input: _entries, output: _output, ...options } = config;
  const bundle = await rolldown({ ...options, input: file });
  const target = join(config.cwd, 'dist/tools', file.replace(/[^\w-]+/g, '-') + '.js');
  try {
    await bundle.write({ file: target, format: 'esm', sourcemap: true, codeSplitting: false });
  } finally {
    await bundle.close();
  }
  return import(pathToFileURL(target).href);
}
