import { bootstrapApplication, type BootstrapContext } from '@angular/platform-browser';
import { serverConfig } from './app/server/app.config.server';
import { Shell } from './app/shell/shell';

const bootstrap = (context: BootstrapContext) => bootstrapApplication(Shell, serverConfig, context);

export default bootstrap;
