import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { sessionCookieName } from '@tequio/platform/api';
import type { FastifyInstance } from 'fastify';
import { describeRequests } from './openapi-requests';
import { type ResponseSchemas, describeResponses } from './openapi-responses';

/** `GET /api/openapi.json`, made when somebody first asks. */
export function describeApi(app: NestFastifyApplication, fastify: FastifyInstance, responseSchemas: () => ResponseSchemas | null = () => null): void {
  let document: OpenAPIObject | undefined;
  fastify.get('/api/openapi.json', (_request, reply) => {
    document ??= describe(app, responseSchemas());
    return reply.send(document);
  });
}

function describe(app: NestFastifyApplication, schemas: ResponseSchemas | null): OpenAPIObject {
  // 3.1 is the first version whose schemas are JSON Schema
  const frame = new DocumentBuilder().setOpenAPIVersion('3.1.0').setTitle('Tequio').setVersion('1').addCookieAuth(sessionCookieName).build();
  const document = describeRequests(SwaggerModule.createDocument(app, frame));
  return schemas ? describeResponses(document, schemas) : document;
}
