import type { DraftShape, Place } from '../draft-shape';
import { findPlace } from '../draft-shape';

/** A shape with one field of every type. */
export function newShape(): DraftShape {
  return [
    { name: 'title', type: 'line', max: 20 },
    { name: 'action', type: 'prose', max: 40 },
    { name: 'agenda', type: 'choice' },
    { name: 'kind', type: 'choice', options: ['puntual', 'proactivo'] },
    { name: 'values', type: 'choices', max: 3, options: ['access', 'participation', 'accountability'] },
    {
      name: 'milestones',
      type: 'rows',
      max: 2,
      columns: [
        { name: 'what', type: 'line', max: 20 },
        { name: 'startsOn', type: 'date' },
        { name: 'weight', type: 'number', min: 0, max: 100, decimals: 2 },
      ],
    },
  ];
}

export const someRowId = '0190a1b2-0000-7000-8000-000000000001';

export function placeOf(path: string): Place {
  const place = findPlace(newShape(), path);
  if (!place) throw new Error(`The shape has no ${path}`);
  return place;
}
