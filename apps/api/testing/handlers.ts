import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/internal';
import { DiscoveryService } from '@nestjs/core';
import { type AccessRule, accessKey } from '@tequio/platform/api';
import type { TestApplication } from '@tequio/platform/api/testing-app';

export interface Handler {
  readonly name: string;
  readonly controller: Type;
  readonly methodName: string;
  readonly method: string;
  /** `/api/v1/cycles/:id/moves` */
  readonly path: string;
  readonly access: AccessRule;
}

/** Every handler the running application has, with what it declares about who may come in. */
export function handlersOf({ app }: Pick<TestApplication, 'app'>): Handler[] {
  return app
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap(({ metatype }) => (metatype ? handlersOfController(metatype as Type) : []));
}

function handlersOfController(controller: Type): Handler[] {
  const prefix = String(Reflect.getMetadata(PATH_METADATA, controller));
  return Object.entries(Object.getOwnPropertyDescriptors(controller.prototype as object)).flatMap(([name, { value }]) => {
    if (typeof value !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, value as object)) return [];
    const own = String(Reflect.getMetadata(PATH_METADATA, value as object));
    return [
      {
        name: `${controller.name}.${name}`,
        controller,
        methodName: name,
        method: RequestMethod[Reflect.getMetadata(METHOD_METADATA, value as object) as number] ?? '',
        path: `/api/${[prefix, own].filter((part) => part !== '/').join('/')}`,
        access: Reflect.getMetadata(accessKey, value as object) as AccessRule,
      },
    ];
  });
}

/** Whether the path of a door leads to this handler. */
export function leadsTo(door: { readonly method: string; readonly path: string }, handler: Handler): boolean {
  const pattern = handler.path
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part))
    .join('/');
  return door.method === handler.method && new RegExp(`^${pattern}$`).test(door.path.split('?')[0] ?? '');
}

/** Nest takes the handler with the fewest parameters first where several fit. */
export function handlerOf(door: { readonly method: string; readonly path: string }, handlers: readonly Handler[]): Handler | undefined {
  const parameters = ({ path }: Handler) => path.split('/').filter((part) => part.startsWith(':')).length;
  return handlers.filter((handler) => leadsTo(door, handler)).sort((a, b) => parameters(a) - parameters(b))[0];
}
