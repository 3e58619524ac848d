import { bootstrapApplication } from '@angular/platform-browser';
import { appConfig } from './app/app.config';
import { noteEarlyTyping } from './app/early-typing';
import { Shell } from './app/shell/shell';

const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
const restoreTyping = noteEarlyTyping(document, visit?.type === 'reload' || visit?.type === 'back_forward');

bootstrapApplication(Shell, appConfig)
  .then((application) => application.whenStable())
  // After the events that Angular replays, which tell of fields it has just overwritten
  .then(() => setTimeout(restoreTyping))
  .catch((error: unknown) => console.error(error));
