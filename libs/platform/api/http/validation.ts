import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { type Refusal, refusal } from '@tequio/kernel';
import { RefusedError } from './refused-error';

/** class-validator's names of what failed, as our codes; the order is the order of telling. */
const codeOfConstraint: Readonly<Record<string, string>> = {
  whitelistValidation: 'platform.field-unknown',
  isDefined: 'platform.field-required',
  isNotEmpty: 'platform.field-required',
  isString: 'platform.field-not-text',
  isBoolean: 'platform.field-not-yes-or-no',
  isNumber: 'platform.field-not-number',
  isInt: 'platform.field-not-whole',
  isArray: 'platform.field-not-list',
  isObject: 'platform.field-not-object',
  isUuid: 'platform.field-not-id',
  isEmail: 'platform.field-not-mail',
  isUrl: 'platform.field-not-address',
  isDateString: 'platform.field-not-date',
  isISO8601: 'platform.field-not-date',
  isLocalDate: 'platform.field-not-date',
  isInstant: 'platform.field-not-date',
  isIn: 'platform.field-not-one-of',
  isEnum: 'platform.field-not-one-of',
  maxLength: 'platform.field-too-long',
  minLength: 'platform.field-too-short',
  isLength: 'platform.field-too-long',
  min: 'platform.field-too-small',
  max: 'platform.field-too-big',
  isPositive: 'platform.field-too-small',
  arrayMaxSize: 'platform.field-list-too-long',
  arrayMinSize: 'platform.field-list-too-short',
  arrayNotEmpty: 'platform.field-list-too-short',
  arrayUnique: 'platform.field-repeats',
  nestedValidation: 'platform.field-not-object',
};

/** When the kind of value is wrong, its length or range says nothing more. */
const aboutKind = new Set(['isString', 'isBoolean', 'isNumber', 'isInt', 'isArray', 'isObject', 'nestedValidation', 'whitelistValidation', 'isUuid']);

export function strictValidation(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    transformOptions: { enableImplicitConversion: false, exposeUnsetFields: false },
    validationError: { target: false, value: true },
    exceptionFactory: (errors) => {
      const [first, ...more] = errors.flatMap((error) => refusalsOf(error, ''));
      return new RefusedError([first ?? refusal('invalid', 'platform.field-not-valid'), ...more]);
    },
  });
}

function refusalsOf(error: ValidationError, above: string): Refusal[] {
  const at = above === '' ? error.property : `${above}.${error.property}`;
  const below = (error.children ?? []).flatMap((child) => refusalsOf(child, at));
  const failed = Object.entries(error.constraints ?? {});
  if (failed.length === 0) return below;
  const missing = error.value === undefined && !failed.some(([name]) => name === 'whitelistValidation');
  if (missing) return [refusal('invalid', 'platform.field-required', { at })];
  const kind = failed.filter(([name]) => aboutKind.has(name));
  const told = kind.length > 0 ? kind : failed;
  const byCode = new Map(told.map(([name, message]) => [codeOfConstraint[name] ?? 'platform.field-not-valid', limitIn(message, name)]));
  return [...[...byCode].map(([code, limit]) => refusal('invalid', code, { at, ...(limit === null ? {} : { params: { limit } }) })), ...below];
}

/** class-validator tells its limits only inside its English sentence. */
function limitIn(message: string, constraint: string): number | null {
  if (constraint === 'isPositive') return 1;
  if (constraint === 'arrayNotEmpty') return 1;
  const numbers = message.match(/-?\d+(\.\d+)?/g);
  const last = numbers?.at(-1);
  return last === undefined ? null : Number(last);
}
