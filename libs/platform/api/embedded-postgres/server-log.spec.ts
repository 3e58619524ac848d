import { tellingLines } from './server-log';

describe('what an error quotes of the log', () => {
  it('drops time and process number, keeps the words', () => {
    const log = '2026-01-15 10:00:00.123 UTC [4711] FATAL:  could not create lock file "postmaster.pid":  No space left on device\n';
    expect(tellingLines(log)).toEqual(['FATAL: could not create lock file "postmaster.pid": No space left on device']);
  });

  it('quotes the last four lines', () => {
    expect(tellingLines('one\ntwo\n\nthree\r\nfour\nfive\n')).toEqual(['two', 'three', 'four', 'five']);
  });

  it('quotes nothing of an empty log', () => {
    expect(tellingLines('')).toEqual([]);
  });
});
