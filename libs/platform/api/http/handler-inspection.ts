import { Injectable, type OnModuleInit, type Type } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/internal';
import { DiscoveryService } from '@nestjs/core';
import { accessKey } from './access';

/** The handlers of these controllers that say nothing about who may come in, as `Controller.method`. */
export function handlersWithoutAccess(controllers: readonly Type[]): string[] {
  return controllers.flatMap((controller) =>
    handlersOf(controller)
      .filter(({ handler }) => Reflect.getMetadata(accessKey, handler) === undefined)
      .map(({ name }) => `${controller.name}.${name}`),
  );
}

function handlersOf(controller: Type): { readonly name: string; readonly handler: object }[] {
  const found = new Map<string, object>();
  for (let level: object | null = controller.prototype as object; level && level !== Object.prototype; level = Object.getPrototypeOf(level) as object | null) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      if (typeof value === 'function' && !found.has(name) && Reflect.hasMetadata(METHOD_METADATA, value as object)) found.set(name, value as object);
    }
  }
  return [...found].map(([name, handler]) => ({ name, handler }));
}

/** Nothing starts with a handler that forgot to say who may come in. The guard would deny it; we want to know before. */
@Injectable()
export class HandlerInspection implements OnModuleInit {
  constructor(private readonly discovery: DiscoveryService) {}

  /** Before any work begins: what has begun would have to be stopped again. */
  onModuleInit(): void {
    const controllers = this.discovery.getControllers().flatMap(({ metatype }) => (metatype ? [metatype as Type] : []));
    const silent = handlersWithoutAccess(controllers);
    if (silent.length > 0) throw new Error(`These handlers declare no access (@Public, @SignedIn or @Access): ${silent.join(', ')}`);
  }
}
