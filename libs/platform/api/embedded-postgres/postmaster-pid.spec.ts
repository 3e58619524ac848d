import { parsePostmasterPid, withNobodysPid } from './postmaster-pid';

const running = ['4711', '/srv/tequio/.data/postgres/cluster', '1700000000', '40123', '', '127.0.0.1', ' 12345678   65536', 'ready   ', ''];

describe('postmaster.pid', () => {
  it.each([
    ['of a running server', running.join('\n'), { pid: 4711, port: 40123, ready: true }],
    ['with the line ends of Windows', running.join('\r\n'), { pid: 4711, port: 40123, ready: true }],
    ['of a server that is recovering', running.join('\n').replace('ready', 'starting'), { pid: 4711, port: 40123, ready: false }],
    ['of a server that has not opened its port', running.slice(0, 3).join('\n'), { pid: 4711, port: null, ready: false }],
    ['that is empty', '', null],
    ['that was cut inside a word', 'garbage', null],
    ['with the number of a background process', '-4711\n/srv', null],
    ['naming process zero', '0\n/srv', null],
  ])('%s', (_case, content, expected) => {
    expect(parsePostmasterPid(content)).toEqual(expected);
  });

  it('can be handed to nobody without losing the rest of its lines', () => {
    const handed = withNobodysPid(running.join('\n'));
    expect(handed.split('\n').slice(1)).toEqual(running.slice(1));
    expect(() => process.kill(parsePostmasterPid(handed)!.pid, 0)).toThrow(expect.objectContaining({ code: 'ESRCH' }));
  });

  it('can be handed to nobody when it has one line', () => {
    expect(parsePostmasterPid(withNobodysPid('4711'))).toEqual({ pid: 2_147_483_646, port: null, ready: false });
  });
});
