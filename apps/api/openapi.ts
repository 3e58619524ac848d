import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { sessionCookieName } from '@tequio/platform/api';
import type { FastifyInstance } from 'fastify';
import { describeRequests } from './openapi-requests';

/** `GET /api/openapi.json`, made when somebody first asks. */
export function describeApi(app: NestFastifyApplication, fastify: FastifyInstance): void {
  let document: OpenAPIObject | undefined;
  fastify.get('/api/openapi.json', (_request, reply) => {
    document ??= describeRequests(
      SwaggerModule.createDocument(app, new DocumentBuilder().setTitle('Tequio').setVersion('1').addCookieAuth(sessionCookieName).build()),
    );
    return reply.send(document);
  });
}
