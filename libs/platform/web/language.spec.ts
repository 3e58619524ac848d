import { DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Language, languageOfPath, localizedPath, textsOf } from './language';

function languageOf(lang: string): Language {
  TestBed.resetTestingModule();
  const document = new DOMParser().parseFromString(`<html lang="${lang}"></html>`, 'text/html');
  TestBed.configureTestingModule({ providers: [{ provide: DOCUMENT, useValue: document }] });
  return TestBed.inject(Language);
}

describe('localizedPath', () => {
  it.each([
    ['/', 'en', '/en'],
    ['/mesa', 'en', '/en/mesa'],
    ['/en/mesa?x=1', 'en', '/en/mesa?x=1'],
    ['/en/mesa?x=1#y', 'es', '/mesa?x=1#y'],
    ['/en', 'es', '/'],
    ['/en?x=1', 'es', '/?x=1'],
    ['/entidades', 'en', '/en/entidades'],
    ['/entidades', 'es', '/entidades'],
  ] as const)('%s in %s is %s', (path, code, expected) => {
    expect(localizedPath(path, code)).toBe(expected);
  });

  it('reads the language back from the path', () => {
    expect(languageOfPath('/en/mesa')).toBe('en');
    expect(languageOfPath('/entidades')).toBe('es');
  });
});

describe('Language', () => {
  it.each([
    ['es-MX', '2019-01-15', undefined, '15 de enero de 2019'],
    ['en', '2019-01-15', undefined, 'January 15, 2019'],
    ['es-MX', '2015-07', undefined, 'julio de 2015'],
    ['es-MX', '2015', undefined, '2015'],
    ['es-MX', '2019-01-16T05:30:00.000Z', 'America/Mexico_City', '15 de enero de 2019'],
    ['es-MX', '2019-01-16T05:30:00.000Z', 'America/Cancun', '16 de enero de 2019'],
    ['es-MX', 'sin fecha', undefined, 'sin fecha'],
  ])('in %s words %s (%s) as «%s»', (lang, value, zone, expected) => {
    expect(languageOf(lang).date(value, zone)).toBe(expected);
  });

  it('tells the zone with a moment', () => {
    expect(languageOf('es-MX').dateTime('2019-01-15T18:00:00.000Z', 'America/Mexico_City')).toMatch(/15 de enero de 2019.*12:00.*m\..*/);
  });

  it.each([
    ['es-MX', 1, '1 día'],
    ['es-MX', 0, '0 días'],
    ['es-MX', 12345, '12,345 días'],
    ['en', 1, '1 día'],
  ])('in %s counts %i as «%s»', (lang, count, expected) => {
    expect(languageOf(lang).plural(count, { one: '{n} día', other: '{n} días' })).toBe(expected);
  });

  it('gives the table of the page', () => {
    const tables = { es: { hello: 'Hola' }, en: { hello: 'Hello' } };
    languageOf('en');
    expect(TestBed.runInInjectionContext(() => textsOf(tables)).hello).toBe('Hello');
    languageOf('es-MX');
    expect(TestBed.runInInjectionContext(() => textsOf(tables)).hello).toBe('Hola');
  });
});
