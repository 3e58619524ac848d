import { HttpErrorResponse } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { Subject, of, throwError, type Observable } from 'rxjs';
import { problemOf } from './problem';
import { submission } from './submission';

const refused = new HttpErrorResponse({
  status: 422,
  error: {
    status: 422,
    code: 'commitments.incomplete',
    title: 'Falta algo',
    detail: '',
    reasons: [
      { code: 'a', kind: 'incomplete', text: 'Falta el título.', params: {}, at: 'title' },
      { code: 'b', kind: 'incomplete', text: 'Falta el fin.', params: {}, at: 'milestones.2.end' },
      { code: 'c', kind: 'conflict', text: 'La fase cambió.', params: {} },
    ],
  },
});

const begin = <Value>(call: (text: string) => Observable<Value>, done?: (value: Value) => unknown) =>
  TestBed.runInInjectionContext(() => submission(call, done));

describe('a submission', () => {
  it('answers with what the server answered, and tells when it is done', async () => {
    const told: number[] = [];
    const sent = begin((text) => of(text.length), (length) => told.push(length));
    expect(await sent.run('abc')).toBe(3);
    expect(told).toEqual([3]);
    expect(sent.pending()).toBe(false);
  });

  it('sends once when pressed twice', async () => {
    const answer = new Subject<string>();
    let calls = 0;
    const sent = begin(() => {
      calls += 1;
      return answer.asObservable();
    });
    const first = sent.run('a');
    expect(await sent.run('b')).toBeUndefined();
    expect(sent.pending()).toBe(true);
    answer.next('ok');
    expect(await first).toBe('ok');
    expect(calls).toBe(1);
  });

  it('brings each refusal to its field and keeps the others', async () => {
    const sent = begin(() => throwError(() => refused));
    await sent.run('x');
    expect(sent.refusalsAt('title').map((reason) => reason.text)).toEqual(['Falta el título.']);
    expect(sent.refusalsAt('milestones').map((reason) => reason.text)).toEqual(['Falta el fin.']);
    expect(sent.refusalsElsewhere(['title', 'milestones']).map((reason) => reason.text)).toEqual(['La fase cambió.']);
    expect(sent.problem()?.code).toBe('commitments.incomplete');
  });
});

describe('problemOf', () => {
  it.each([
    ['no answer', new HttpErrorResponse({ status: 0 }), 0, 'platform.no-answer'],
    ['an answer of a proxy', new HttpErrorResponse({ status: 502, error: '<html>' }), 502, 'platform.unexpected'],
    ['a problem as text', new HttpErrorResponse({ status: 409, error: '{"code":"plan.moved"}' }), 409, 'plan.moved'],
    ['a fault of ours', new Error('x'), 500, 'platform.unexpected'],
    ['a resource’s error', new Error('x', { cause: refused }), 422, 'commitments.incomplete'],
  ])('reads %s', (_name, error, status, code) => {
    expect(problemOf(error)).toMatchObject({ status, code });
  });
});
