import 'reflect-metadata';
import { SendNotifications } from '@tequio/desk/api';
import { createLogger } from '@tequio/platform/api';
import { createApplication } from '../application';

/** A process of the product that answers nobody and does the jobs, to be killed in the middle of them. */
const settings = JSON.parse(process.env['TEQUIO_WORKER'] ?? '{}') as Parameters<typeof createApplication>[0]['settings'];
const { app } = await createApplication({ settings, logger: createLogger('silent') });

process.on('message', (message) => {
  if (message === 'compose') void app.get(SendNotifications, { strict: false }).sendDue().then(() => process.send?.('composed'));
  if (message === 'stop') void app.close().then(() => process.exit(0));
});
process.send?.('ready');
