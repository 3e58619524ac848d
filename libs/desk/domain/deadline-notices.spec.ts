import { deadlineStage } from './deadline-notices';

it.each([
  [null, null],
  [3, null],
  [2, 'near'],
  [0, 'near'],
  [-1, 'over'],
  [-40, 'over'],
] as const)('with %p days left a deadline is told as %p', (left, stage) => expect(deadlineStage(left)).toBe(stage));
