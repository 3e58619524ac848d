import { RefusalTexts, RefusedError } from '@tequio/platform/api';
import { adminCommands } from './admin-commands';
import { runCommand } from './command-application';

const [name, ...words] = process.argv.slice(2);
const command = name === undefined ? undefined : adminCommands[name];

if (command && words.length === command.usage.split(' ').length - 1) {
  await runCommand(async (app) => {
    try {
      for (const line of await command.run(app, words)) process.stdout.write(`${line}\n`);
      return 0;
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      for (const reason of error.reasons) process.stderr.write(`${app.get(RefusalTexts).wire(reason, 'es').text}\n`);
      return 1;
    }
  });
} else {
  process.stderr.write('Usage: npm run admin -- <command>\n');
  for (const { usage, what } of Object.values(adminCommands)) process.stderr.write(`  ${usage}   ${what}\n`);
  process.exitCode = 1;
}
