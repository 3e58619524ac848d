import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { DOCUMENT, type Type } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';

export interface OpenedPage {
  readonly fixture: ComponentFixture<unknown>;
  readonly element: HTMLElement;
  /** What is read, without the spaces of the layout. */
  text(): string;
}

/** A page with its inputs, after the API has answered: `answers` by the beginning of the address, a number for a refusal. */
export async function openPage(
  page: Type<unknown>,
  inputs: Readonly<Record<string, string>>,
  answers: Readonly<Record<string, object | number>>,
  language: 'es' | 'en' = 'es',
): Promise<OpenedPage> {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({ providers: [provideRouter([]), provideHttpClient(), provideHttpClientTesting()] });
  TestBed.inject(DOCUMENT).documentElement.lang = language === 'es' ? 'es-MX' : 'en';
  const fixture = TestBed.createComponent(page);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  const http = TestBed.inject(HttpTestingController);
  // An answer may lead to the next question: until nothing more is asked
  for (let asked = await questions(http); asked.length > 0; asked = await questions(http)) {
    for (const request of asked) {
      const known = Object.keys(answers)
        .filter((address) => request.request.url.startsWith(address))
        .sort((a, b) => b.length - a.length)[0];
      const answer = known === undefined ? 404 : (answers[known] ?? 404);
      if (typeof answer === 'number') request.flush({ code: 'refused' }, { status: answer, statusText: 'Refused' });
      else request.flush(answer);
    }
  }
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  return { fixture, element, text: () => (element.textContent ?? '').replace(/\s+/g, ' ') };
}

async function questions(http: HttpTestingController) {
  TestBed.tick();
  // What was answered reaches its resource in a turn of its own
  await new Promise<void>((turn) => setTimeout(turn));
  TestBed.tick();
  return http.match(() => true);
}
