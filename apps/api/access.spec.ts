import type { DynamicModule, Type } from '@nestjs/common';
import { MODULE_METADATA } from '@nestjs/common/internal';
import { handlersWithoutAccess } from '@tequio/platform/api';
import { pino } from 'pino';
import { AppModule } from './app.module';

type Imported = Type | DynamicModule | { readonly forwardRef: () => Type };

/** Every controller that the application registers, without starting it. */
function controllersOf(imported: Imported, seen = new Set<unknown>()): Type[] {
  const module = 'forwardRef' in imported ? imported.forwardRef() : imported;
  if (seen.has(module)) return [];
  seen.add(module);
  const [target, given] = 'module' in module ? [module.module, module] : [module, {}];
  const listed = (key: 'controllers' | 'imports'): unknown[] => [...((Reflect.getMetadata(MODULE_METADATA[key === 'controllers' ? 'CONTROLLERS' : 'IMPORTS'], target) as unknown[] | undefined) ?? []), ...((given as Partial<DynamicModule>)[key] ?? [])];
  return [...(listed('controllers') as Type[]), ...(listed('imports') as Imported[]).flatMap((inner) => controllersOf(inner, seen))];
}

describe('every handler of the application', () => {
  const settings = { databaseUrl: 'postgres://nowhere', publicUrl: 'http://tequio.test', dataDir: '.', sessionSecret: 'x', isDemonstration: false };
  const controllers = controllersOf(AppModule.forRoot({ settings, logger: pino({ level: 'silent' }) }));

  it('is found', () => {
    expect(controllers.map(({ name }) => name)).toEqual(expect.arrayContaining(['HealthController', 'SessionController']));
  });

  it('declares who may come in', () => {
    expect(handlersWithoutAccess(controllers)).toEqual([]);
  });
});
