import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type PlatformOptions, apiAdapter, apiCreationOptions, prepareApi } from '@tequio/platform/api';
import type { FastifyInstance } from 'fastify';
import { AppModule } from './app.module';
import { describeApi } from './openapi';
import { builtResponseSchemas } from './openapi-responses';
import { findProjectRoot } from './project-root';

export interface Application {
  readonly app: NestFastifyApplication;
  readonly fastify: FastifyInstance;
}

/** Everything but the port: the same for the product, for its commands and for tests. `complete` adds what is not Nest's. */
export async function createApplication(
  options: Omit<PlatformOptions, 'entities'>,
  complete: (application: Application) => Promise<void> = () => Promise.resolve(),
): Promise<Application> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(options), apiAdapter(), apiCreationOptions);
  const fastify = await prepareApi(app, options.settings.publicUrl);
  describeApi(app, fastify, () => builtResponseSchemas(findProjectRoot(import.meta.dirname)));
  await complete({ app, fastify });
  await app.init();
  await fastify.ready();
  return { app, fastify };
}
