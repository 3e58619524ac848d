// After the bundler: squeezes the browser's files once more, lays Brotli and gzip copies beside them for the API process to
// serve as they are, and holds the limit of the frame's first load.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { minify } from 'rolldown/utils';

const folder = join(import.meta.dirname, '../../dist/web/browser');
// What every page of the work loads first. Public pages that are only read go out without scripts; for the others Angular, its
// router and its HTTP client alone are nearly all of this: the frame may not grow unseen.
const frameLimit = 94;

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);
const bestBrotli = {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  },
};

async function tightenScript(path) {
  const code = await readFile(path, 'utf8');
  const tight = await minify(path, code, { module: true, compress: { target: 'es2022' }, mangle: { toplevel: true } });
  if (tight.errors.length > 0) throw new Error(`${path}: ${tight.errors[0].message}`);
  if (tight.code.length < code.length) await writeFile(path, tight.code);
}

async function compress(path) {
  const bytes = await readFile(path);
  const [brotli, gzipped] = await Promise.all([compressBrotli(bytes, bestBrotli), compressGzip(bytes, { level: 9 })]);
  await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, gzipped)]);
  return brotli.length / 1000;
}

const names = await readdir(folder);
await Promise.all(names.filter((name) => name.endsWith('.js')).map((name) => tightenScript(join(folder, name))));
const compressed = new Map();
for (const name of names.filter((name) => /\.(js|css|svg|txt)$/.test(name))) compressed.set(name, await compress(join(folder, name)));

const index = await readFile(join(folder, 'index.csr.html'), 'utf8');
const first = names.filter((name) => name.endsWith('.js') && index.includes(name));
const kilobytes = first.reduce((sum, name) => sum + (compressed.get(name) ?? 0), 0);
console.log(`The frame's scripts: ${kilobytes.toFixed(1)} kB with Brotli (${first.join(', ')}).`);
if (kilobytes > frameLimit) throw new Error(`The frame's scripts weigh ${kilobytes.toFixed(1)} kB; the limit is ${frameLimit} kB.`);
