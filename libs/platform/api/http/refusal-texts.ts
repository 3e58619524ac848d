import { Injectable, type Provider } from '@nestjs/common';
import { type Decision, type Language, type ReasonWire, type Refusal, fill } from '@tequio/kernel';
import { en } from './platform-texts.en';
import { es } from './platform-texts.es';

/** Texts by full code: `{ 'cycle.calendar-not-published': 'Falta publicar el calendario.' }`. */
export type RefusalTable = Readonly<Record<string, string>>;

export interface AreaTexts {
  readonly es: { readonly refusals: RefusalTable };
  readonly en: { readonly refusals: RefusalTable };
}

/** One table of texts for problem+json, pages and mail; every area adds its own. */
@Injectable()
export class RefusalTexts {
  private readonly tables: Record<Language, Map<string, string>> = {
    es: new Map(Object.entries(es.refusals)),
    en: new Map(Object.entries(en.refusals)),
  };

  add(texts: AreaTexts): void {
    for (const language of ['es', 'en'] as const) {
      for (const [code, text] of Object.entries(texts[language].refusals)) this.tables[language].set(code, text);
    }
  }

  /** The code itself where no text is known: a test finds those, a person should still get an answer. */
  textOf(code: string, language: Language, params?: Readonly<Record<string, string | number>>): string {
    return fill(this.tables[language].get(code) ?? code, params);
  }

  wire(reason: Omit<Refusal, 'kind'> & { readonly kind: string }, language: Language): ReasonWire {
    const href = reason.facts?.['href'];
    return {
      code: reason.code,
      kind: reason.kind,
      text: this.textOf(reason.code, language, reason.params),
      ...(reason.at === undefined ? {} : { at: reason.at }),
      ...(reason.params === undefined ? {} : { params: reason.params }),
      ...(reason.facts === undefined ? {} : { facts: reason.facts }),
      ...(typeof href === 'string' ? { href } : {}),
    };
  }

  /** For `can` in an answer: nothing against it is an empty list. */
  reasonsOf<A extends string>(decisions: Readonly<Record<A, Decision<unknown>>>, language: Language): Record<A, ReasonWire[]> {
    const reasons: Partial<Record<A, ReasonWire[]>> = {};
    for (const [action, decision] of Object.entries(decisions) as [A, Decision<unknown>][]) {
      reasons[action] = decision.allowed ? [] : decision.reasons.map((reason) => this.wire(reason, language));
    }
    return reasons as Record<A, ReasonWire[]>;
  }
}

/** In an area module's `providers`: its refusals can then be told in both languages. */
export function provideRefusalTexts(texts: AreaTexts): Provider {
  return {
    provide: Symbol('area refusal texts'),
    inject: [RefusalTexts],
    useFactory: (registry: RefusalTexts) => {
      registry.add(texts);
      return texts;
    },
  };
}
