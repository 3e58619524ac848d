/** The worker in a process of its own: bundled as the product is, for Node reads no decorators. */
import { importBundled } from '../../../tools/bundle.mjs';

await importBundled('apps/api/testing/mail-worker.ts');
