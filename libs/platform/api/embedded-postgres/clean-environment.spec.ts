import { cleanEnvironment } from './clean-environment';

describe('the environment the server starts from', () => {
  it.each(['PGDATA', 'PGPORT', 'PGOPTIONS', 'PGPASSWORD', 'LC_CTYPE', 'LC_COLLATE', 'LANG', 'LANGUAGE'])('leaves %s behind', (name) => {
    expect(cleanEnvironment({ [name]: 'anything' })).not.toHaveProperty(name);
  });

  it('keeps what programs need to run', () => {
    expect(cleanEnvironment({ PATH: '/bin', HOME: '/home/ana', SystemRoot: 'C:\\Windows' })).toMatchObject({
      PATH: '/bin',
      HOME: '/home/ana',
      SystemRoot: 'C:\\Windows',
    });
  });

  it.each([{ LC_ALL: 'es_MX.UTF-8' }, {}])('always names a locale that exists everywhere, given %j', (environment) => {
    expect(cleanEnvironment(environment)).toHaveProperty('LC_ALL', 'C');
  });
});
