import type { PipeTransform } from '@nestjs/common';
import { notFound } from '@tequio/platform/api';

/** The number of a cycle or plan as people write it in an address; anything else leads nowhere. */
export class NumberInAddress implements PipeTransform<string, number> {
  transform(value: string): number {
    return /^[1-9]\d{0,5}$/.test(value) ? Number(value) : notFound('commitments.no-such-commitment');
  }
}
