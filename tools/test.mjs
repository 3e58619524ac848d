// `npm test`: every check there is, and one line that counts them. `npm test -- unit db` runs only those; `redis` runs only so.
import { stripVTControlCharacters } from 'node:util';
import { build, checkNode, environmentFor, install, npm, projectNode, runToTheEnd, say, since } from './steps.mjs';

/** Lint and types are one check each; the others say in Jest's summary how many they are. */
const steps = [
  { name: 'lint', script: 'lint', countsTests: false },
  { name: 'types', script: 'types', countsTests: false },
  { name: 'unit', script: 'test:unit', countsTests: true },
  { name: 'db', script: 'test:db', countsTests: true },
  { name: 'browser', script: 'test:browser', countsTests: true, needsBuild: true },
  // Only when it is asked for: it wants a redis-server
  { name: 'redis', script: 'test:redis', countsTests: true, isExtra: true },
];

/** Jest's `Tests: 1 failed, 2 passed, 3 total`, once for every run of Jest in the step. */
function countTests(output) {
  const plain = stripVTControlCharacters(output);
  const sum = (word) =>
    [...plain.matchAll(/^Tests: .*$/gm)].reduce((total, [line]) => total + Number(line.match(new RegExp(`(\\d+) ${word}`))?.[1] ?? 0), 0);
  return { passed: sum('passed'), failed: sum('failed') + sum('skipped') + sum('todo') };
}

/** A step that fails without a failed test (a file that does not load), or that ran nothing, is a failure all the same. */
function resultOf({ countsTests }, code, output) {
  if (!countsTests) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const counted = countTests(output);
  const silentFailure = counted.failed === 0 && (code !== 0 || counted.passed === 0);
  return silentFailure ? { ...counted, failed: 1 } : counted;
}

function environment(node) {
  const nodeOptions = [process.env.NODE_OPTIONS, '--experimental-vm-modules', '--disable-warning=ExperimentalWarning'].filter(Boolean).join(' ');
  return environmentFor(node, { NODE_ENV: 'test', NODE_OPTIONS: nodeOptions, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) });
}

async function runStep(step, node) {
  say(`${step.name}: npm run ${step.script}`);
  if (step.needsBuild) {
    try {
      await build(node);
    } catch (error) {
      console.error(`✗ ${error.message}`);
      return { passed: 0, failed: 1 };
    }
  }
  const { code, output } = await npm(['run', '--silent', step.script], { node, env: environment(node) });
  return resultOf(step, code, output);
}

await runToTheEnd(async () => {
  const start = performance.now();
  checkNode();
  await install();
  const node = projectNode();
  const wanted = process.argv.slice(2);
  const results = [];
  for (const step of steps.filter(({ name, isExtra }) => (wanted.length === 0 ? !isExtra : wanted.includes(name)))) {
    const stepStart = performance.now();
    const result = await runStep(step, node);
    const line = `${result.failed === 0 ? '✓' : '✗'} ${step.name}: ${result.passed} passed, ${result.failed} failed in ${since(stepStart)}`;
    console.log(line);
    results.push({ ...result, line });
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${results.map(({ line }) => line).join('\n')}\nall in ${since(start)}\n`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
});
