import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, type Language, addBusinessDays, addDays, localDateOf } from '@tequio/kernel';
import { CLOCK, RefusalTexts, Sql, notFound } from '@tequio/platform/api';
import { may } from '@tequio/secretariat/domain';
import type { HolidaysOfSecretariat } from '@tequio/secretariat/wire';
import { daysOff } from '../persistence/days-off';
import { SecretariatDirectory } from '../secretariat-directory';

/** Far enough for ten business days across any breaks that follow one another. */
const reach = 366;

/** Which days do not count where terms are in business days: for anybody who has to wait for one. */
@Injectable()
export class HolidaysOfEntity {
  constructor(
    private readonly sql: Sql,
    private readonly directory: SecretariatDirectory,
    private readonly texts: RefusalTexts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, slug: string, year: number | undefined, language: Language): Promise<HolidaysOfSecretariat> {
    const secretariat = await this.directory.secretariatOfSlug(slug);
    if (!secretariat) return notFound('secretariat.not-found');
    const { id, name, entitySlug, entityShortName, timeZone } = secretariat;
    const today = localDateOf(this.clock.now(), timeZone);
    const shown = year ?? Number(today.slice(0, 4));
    const many = <R extends object>(text: string, params: readonly unknown[]) => this.sql.many<R>(text, params);
    return {
      secretariat: { id, name, entitySlug, entityShortName, timeZone },
      today,
      year: shown,
      days: await daysOff(many, id, `${shown}-01-01`, `${shown}-12-31`),
      tenBusinessDaysEnd: addBusinessDays(today, 10, await this.directory.holidaysOf(id, today, addDays(today, reach))),
      can: this.texts.reasonsOf({ changeHolidays: may(actor, 'secretariat.change-holidays', { secretariatId: id }) }, language),
    };
  }
}
