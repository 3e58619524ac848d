import { Param, type PipeTransform } from '@nestjs/common';
import { notFound } from './refused-error';

class NumberOrNothingHere implements PipeTransform<string, number> {
  constructor(private readonly code: string) {}

  transform(value: string): number {
    return /^[1-9]\d{0,5}$/.test(value) ? Number(value) : notFound(this.code);
  }
}

/** The number of a cycle, a plan, a problem as people write it in an address; anything else leads nowhere: 404 with this code. */
export const NumberParam = (name: string, code: string): ParameterDecorator => Param(name, new NumberOrNothingHere(code));
