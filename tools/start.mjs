// `npm start`: from a fresh clone to the running product; the second time only what changed is done again.
import { build, checkNode, environmentFor, install, projectNode, run, runToTheEnd, say } from './steps.mjs';
import { flagsOfTheProduct } from './product-flags.mjs';

await runToTheEnd(async () => {
  checkNode();
  await install();
  const node = projectNode();
  await build(node);
  say('Starting Tequio');
  const { code } = await run(node, [...flagsOfTheProduct, 'dist/api/main.js'], { env: environmentFor(node), server: true });
  // 1 is its own refusal, which it has put in words already.
  if (code > 1) console.error(`\n✗ Tequio ended with ${code}`);
  return code;
});
