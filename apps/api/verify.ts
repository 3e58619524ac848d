import { runCommand } from './command-application';
import { verifiers } from './verifiers';

await runCommand(async (app) => {
  let broken = 0;
  for (const verify of verifiers) {
    const result = await verify(app);
    for (const { record, problem } of result.broken) process.stdout.write(`BROKEN  ${record}: ${problem}\n`);
    process.stdout.write(`${result.checked}: ${result.broken.length === 0 ? 'unchanged' : `${result.broken.length} problems`}\n`);
    broken += result.broken.length;
  }
  return broken === 0 ? 0 : 1;
});
