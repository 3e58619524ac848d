import { TestBed } from '@angular/core/testing';
import { KeptText } from './kept-text';

const openPage = () => {
  TestBed.resetTestingModule();
  return TestBed.inject(KeptText);
};

describe('kept text', () => {
  beforeEach(() => localStorage.clear());

  it('is there again when the page is opened again', () => {
    openPage().keep('reply:1').write('Se acepta en parte');
    expect(openPage().keep('reply:1').text()).toBe('Se acepta en parte');
    expect(openPage().keep('reply:2').text()).toBe('');
  });

  it('is gone once the server has it', () => {
    const kept = openPage().keep('reply:1');
    kept.write('Se acepta');
    kept.forget();
    expect(kept.text()).toBe('');
    expect(localStorage).toHaveLength(0);
  });

  it('does not keep emptiness', () => {
    openPage().keep('reply:1').write('');
    expect(localStorage).toHaveLength(0);
  });
});
