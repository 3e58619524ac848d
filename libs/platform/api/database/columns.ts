import { Column, type ColumnOptions } from 'typeorm';

/** A moment: `timestamptz` in the table, an ISO text with milliseconds in the entity. TypeORM alone would hand out `Date`s. */
export function InstantColumn(options: Omit<ColumnOptions, 'type' | 'transformer'> = {}): PropertyDecorator {
  return Column({
    ...options,
    type: 'timestamptz',
    transformer: {
      to: (value: unknown) => value,
      from: (value: unknown) => (value instanceof Date ? value.toISOString() : value),
    },
  });
}
