import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Get, Module, type Type } from '@nestjs/common';
import type { AccountActor } from '@tequio/kernel';
import { Public } from '../http/access';
import { IdParam } from '../http/id-param';
import { startTestApplication, type TestApplication } from '../testing-app';
import { StoredFiles } from './stored-files';

@Controller('v1/reports')
class ReportsController {
  constructor(private readonly files: StoredFiles) {}
  @Get(':id/file') @Public() file(@IdParam('id') id: string) {
    return this.files.download(id);
  }
}

@Module({ controllers: [ReportsController as Type] })
class ReportsModule {}

const maria: AccountActor = { kind: 'account', accountId: '0190c5d2-0000-7000-8000-000000000001', isAdministrator: false, isNationalObserver: false, memberships: [] };
const pdf = Buffer.from('%PDF-1.7\nun informe');

function form(name: string, content: Buffer) {
  const boundary = 'a-boundary';
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: Buffer.concat([
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/html\r\n\r\n`),
      content,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  };
}

describe('a stored file', () => {
  let test: TestApplication;
  beforeAll(async () => {
    test = await startTestApplication({ modules: [ReportsModule] });
  });
  afterAll(() => test.stop());

  const upload = (name: string, content: Buffer) => {
    const { headers, body } = form(name, content);
    return test.as(maria).with(headers).post('/api/v1/files', body);
  };

  it('is what its content says, lies under its hash and is handed out as an attachment', async () => {
    const { status, body } = await upload('../../informe ñ.html', pdf);
    expect(status).toBe(201);
    expect(body).toMatchObject({ mediaType: 'application/pdf', byteSize: pdf.length, name: 'informe ñ.html' });
    const path = join(test.dataDir, 'files', body.sha256.slice(0, 2), body.sha256);
    expect((await readFile(path)).equals(pdf)).toBe(true);

    const answer = await test.stranger.get(`/api/v1/reports/${body.id}/file`);
    expect(answer.status).toBe(200);
    expect(answer.text).toBe(pdf.toString());
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="informe n.html"; filename*=UTF-8''informe%20%C3%B1.html`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
    });
  });

  it('keeps the same content once', async () => {
    const [one, two] = [await upload('a.pdf', pdf), await upload('b.pdf', pdf)];
    expect(one.body.sha256).toBe(two.body.sha256);
    expect(one.body.id).not.toBe(two.body.id);
    expect(await readdir(join(test.dataDir, 'files', one.body.sha256.slice(0, 2)))).toEqual([one.body.sha256]);
  });

  it.each([
    ['a page that says it is a picture', 'picture.png', Buffer.from('<html><script>alert(1)</script></html>'), 400, 'platform.file-kind-not-accepted'],
    ['a program', 'report.pdf', Buffer.from([0x4d, 0x5a, 0x90, 0x00]), 400, 'platform.file-kind-not-accepted'],
    ['nothing', 'empty.txt', Buffer.alloc(0), 400, 'platform.file-empty'],
    ['more than ten megabytes', 'long.txt', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), 413, 'platform.body-too-large'],
  ])('is refused: %s', async (_what, name, content, status, code) => {
    const answer = await upload(name, content);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it.each([
    ['no file in it', '--b\r\nContent-Disposition: form-data; name="x"\r\n\r\n1\r\n--b--\r\n', 400],
    ['a form that breaks off', '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc', 400],
  ])('is refused: %s', async (_what, body, status) => {
    const answer = await test.as(maria).with({ 'content-type': 'multipart/form-data; boundary=b' }).post('/api/v1/files', body);
    expect(answer.status).toBe(status);
  });

  it('is taken from people with an account only', async () => {
    const { headers, body } = form('a.pdf', pdf);
    expect((await test.stranger.with(headers).post('/api/v1/files', body)).status).toBe(401);
  });

  it('that is not there is a 404', async () => {
    expect((await test.stranger.get('/api/v1/reports/0190c5d2-0000-7000-8000-0000000000ff/file')).status).toBe(404);
  });
});
