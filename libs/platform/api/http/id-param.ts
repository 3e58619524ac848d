import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { isUuid } from '@tequio/kernel';
import { notFound } from './refused-error';

@Injectable()
class IdOrNothingHere implements PipeTransform<string, string> {
  transform(value: string): string {
    return isUuid(value) ? value : notFound('platform.nothing-here');
  }
}

/** An id in the address. What cannot be an id is an address without anything behind it: 404. */
export const IdParam = (name: string): ParameterDecorator => Param(name, IdOrNothingHere);
