import { Body, Controller, Get, HttpCode, Module, Patch, Post, Query, type Type } from '@nestjs/common';
import type { AccountActor, Actor } from '@tequio/kernel';
import { decide, refusal } from '@tequio/kernel';
import { Type as Converted } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { SqlJson } from '../database/sql-json';
import { startTestApplication, type TestApplication } from '../testing-app';
import { Access, CurrentActor, CurrentLanguage, Public, SignedIn } from './access';
import { EdgeRefusal } from './edge-refusal';
import { IdParam } from './id-param';
import { provideRefusalTexts } from './refusal-texts';
import { notFound, orRefuse } from './refused-error';

class Row {
  @IsString() @MaxLength(5) name!: string;
}

class Note {
  @IsString() @MaxLength(10) title!: string;
  @IsOptional() @IsInt() @Min(1) @Max(5) weight?: number;
  @IsOptional() @IsIn(['a', 'b']) kind?: string;
  @IsOptional() @IsArray() @ArrayMaxSize(2) @ValidateNested({ each: true }) @Converted(() => Row) rows?: Row[];
}

class Page {
  @IsOptional() @Converted(() => Number) @IsInt() @Min(1) page?: number;
}

@Controller('v1/notes')
class NotesController {
  @Get() @Public() list(@Query() { page }: Page) {
    return { page: page ?? 1 };
  }
  @Get('who') @Public() who(@CurrentActor() actor: Actor, @CurrentLanguage() language: string) {
    return { kind: actor.kind, language };
  }
  @Get('written') @Public() written() {
    return new SqlJson('{"a": 1}');
  }
  @Post() @HttpCode(200) @Access('notes.write') write(@Body() note: Note) {
    return note;
  }
  @Post('open') @Public() open(@Body() note: Note) {
    return note;
  }
  @Patch() @SignedIn() change(@CurrentActor() actor: Actor) {
    return actor;
  }
  @Get('refused') @Public() refused() {
    return orRefuse(decide([refusal('incomplete', 'notes.lines-missing', { params: { n: 2 }, at: 'rows', facts: { href: '/notas#rows' } }), refusal('conflict', 'notes.closed')], 1));
  }
  @Get('hidden') @Public() hidden() {
    return notFound('notes.none');
  }
  @Get('often') @Public() often() {
    throw EdgeRefusal.tooMany('platform.too-many-attempts', 7);
  }
  @Get('broken') @Public() broken() {
    throw new Error('the cable is loose');
  }
  @Get('forgotten') @Public() forgotten() {
    return 'its declaration is taken away below';
  }
  @Get('items/:id') @Public() item(@IdParam('id') id: string) {
    return { id };
  }
}

const texts = {
  es: { refusals: { 'notes.lines-missing': 'Faltan {n} líneas.', 'notes.closed': 'La nota está cerrada.', 'notes.none': 'No existe esa nota.' } },
  en: { refusals: { 'notes.lines-missing': '{n} lines are missing.', 'notes.closed': 'The note is closed.', 'notes.none': 'There is no such note.' } },
};

@Module({ controllers: [NotesController as Type], providers: [provideRefusalTexts(texts)] })
class NotesModule {}

const maria: AccountActor = { kind: 'account', accountId: '0190c5d2-0000-7000-8000-000000000001', isAdministrator: false, isNationalObserver: false, memberships: [] };

describe('the edge', () => {
  let test: TestApplication;
  beforeAll(async () => {
    test = await startTestApplication({ modules: [NotesModule] });
  });
  afterAll(() => test.stop());

  describe('tells a problem', () => {
    it('with every reason, in Spanish', async () => {
      const { status, headers, body } = await test.stranger.get('/api/v1/notes/refused');
      expect(status).toBe(409);
      expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(body).toEqual({
        type: 'urn:tequio:problem:notes.closed',
        title: 'La nota está cerrada.',
        status: 409,
        detail: 'Faltan 2 líneas. La nota está cerrada.',
        code: 'notes.closed',
        reasons: [
          { code: 'notes.lines-missing', kind: 'incomplete', text: 'Faltan 2 líneas.', params: { n: 2 }, at: 'rows', facts: { href: '/notas#rows' }, href: '/notas#rows' },
          { code: 'notes.closed', kind: 'conflict', text: 'La nota está cerrada.' },
        ],
      });
    });

    it('in English where that is asked for', async () => {
      const { body } = await test.stranger.with({ 'accept-language': 'en-GB,en;q=0.9,es;q=0.5' }).get('/api/v1/notes/hidden');
      expect(body).toMatchObject({ status: 404, title: 'There is no such note.' });
    });
  });

  describe('refuses', () => {
    const json = { 'content-type': 'application/json' };
    it.each<[string, number, string, () => Promise<{ status: number; body: { code: string } }>]>([
      ['an address that is not there', 404, 'platform.nothing-here', () => test.stranger.get('/api/v1/nowhere')],
      ['an id that is none', 404, 'platform.nothing-here', () => test.stranger.get('/api/v1/notes/items/7')],
      ['a method the address does not have', 405, 'platform.method-not-possible', () => test.stranger.send('DELETE', '/api/v1/notes/items/7')],
      ['a stranger where one must be signed in', 401, 'platform.sign-in-first', () => test.stranger.post('/api/v1/notes', { title: 'a' })],
      ['JSON that is none', 400, 'platform.body-not-json', () => test.stranger.with(json).post('/api/v1/notes/open', '{"title":')],
      ['broken UTF-8', 400, 'platform.body-not-utf8', () => test.stranger.with(json).post('/api/v1/notes/open', Buffer.from([0x22, 0xc3, 0x28, 0x22]))],
      ['a zero character', 400, 'platform.text-not-storable', () => test.stranger.with(json).post('/api/v1/notes/open', '{"title":"a\\u0000"}')],
      ['half a character', 400, 'platform.text-not-storable', () => test.stranger.with(json).post('/api/v1/notes/open', '{"title":"\\ud83d"}')],
      ['a changed prototype', 400, 'platform.body-not-json', () => test.stranger.with(json).post('/api/v1/notes/open', '{"__proto__":{"x":1}}')],
      ['a zero character in the address', 400, 'platform.address-malformed', () => test.stranger.get('/api/v1/notes?page=%00')],
      ['an address that cannot be read', 400, 'platform.address-malformed', () => test.stranger.get('/api/v1/notes/items/%E0%A4%A')],
      ['content of another type', 415, 'platform.content-type-unknown', () => test.stranger.with({ 'content-type': 'text/xml' }).post('/api/v1/notes/open', '<a/>')],
      ['a form of old', 415, 'platform.content-type-unknown', () => test.stranger.with({ 'content-type': 'application/x-www-form-urlencoded' }).post('/api/v1/notes/open', 'title=a')],
      ['more than a megabyte', 413, 'platform.body-too-large', () => test.stranger.post('/api/v1/notes/open', { title: 'a'.repeat(1_100_000) })],
      ['a page of another site', 403, 'platform.foreign-origin', () => test.stranger.with({ origin: 'https://evil.test' }).post('/api/v1/notes/open', { title: 'a' })],
      ['a sandboxed page', 403, 'platform.foreign-origin', () => test.stranger.with({ origin: 'null' }).post('/api/v1/notes/open', { title: 'a' })],
      ['a cross-site request without origin', 403, 'platform.foreign-origin', () => test.stranger.with({ 'sec-fetch-site': 'cross-site' }).post('/api/v1/notes/open', { title: 'a' })],
      ['a session without its token', 403, 'platform.csrf-token-missing', () => test.as(maria).with({ 'x-csrf-token': 'x' }).post('/api/v1/notes', { title: 'a' })],
    ])('%s', async (_what, status, code, ask) => {
      const answer = await ask();
      expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
    });

    it('too many attempts, saying how long to wait', async () => {
      const { status, headers, body } = await test.stranger.get('/api/v1/notes/often');
      expect({ status, wait: headers['retry-after'], title: body.title }).toEqual({ status: 429, wait: '7', title: 'Demasiados intentos. Espere 7 segundos.' });
    });

    it('and names the methods that the address has', async () => {
      const { headers } = await test.stranger.send('DELETE', '/api/v1/notes');
      expect(headers['allow']).toBe('GET, HEAD, PATCH, POST');
    });
  });

  describe('lets in', () => {
    it.each([
      ['its own pages', { origin: 'http://tequio.test' }],
      ['the same machine by another name', { origin: 'http://localhost:3000', host: 'localhost:3000' }],
      ['programs that are no browser', {}],
    ])('%s', async (_who, headers) => {
      expect((await test.as(maria).with(headers).post('/api/v1/notes', { title: 'a' })).status).toBe(200);
    });

    it('strangers where a handler says so, and tells it who asks', async () => {
      expect((await test.stranger.get('/api/v1/notes/who')).body).toEqual({ kind: 'anonymous', language: 'es' });
      expect((await test.as(maria).get('/api/v1/notes/who')).body).toEqual({ kind: 'account', language: 'es' });
    });
  });

  it('names every field that is wrong', async () => {
    const { status, body } = await test.stranger.post('/api/v1/notes/open', { weight: 9, kind: 'c', more: 1, rows: [{ name: 'too long' }, { name: 3 }] });
    expect(status).toBe(400);
    expect(body.reasons.map(({ at, code, text }: { at: string; code: string; text: string }) => [at, code, text])).toEqual([
      ['more', 'platform.field-unknown', 'Este campo no existe.'],
      ['title', 'platform.field-required', 'Falta este dato.'],
      ['weight', 'platform.field-too-big', 'Debe ser 5 o menos.'],
      ['kind', 'platform.field-not-one-of', 'No es una de las opciones.'],
      ['rows.0.name', 'platform.field-too-long', 'Admite 5 caracteres como máximo.'],
      ['rows.1.name', 'platform.field-not-text', 'Debe ser un texto.'],
    ]);
  });

  it.each([[null], [[]], ['text'], [7], [undefined]])('takes %j for no note', async (body) => {
    const { status } = await test.stranger.with({ 'content-type': 'application/json' }).post('/api/v1/notes/open', JSON.stringify(body) ?? '');
    expect(status).toBe(400);
  });

  it('reads numbers in addresses', async () => {
    expect((await test.stranger.get('/api/v1/notes?page=3')).body).toEqual({ page: 3 });
    expect((await test.stranger.get('/api/v1/notes?page=x')).body.reasons).toMatchObject([{ at: 'page', code: 'platform.field-not-whole' }]);
  });

  it('sends what the database wrote as it is', async () => {
    const { headers, text } = await test.stranger.get('/api/v1/notes/written');
    expect(text).toBe('{"a": 1}');
    expect(headers['content-type']).toMatch(/^application\/json/);
  });

  it('logs a failure once, under the id it tells, and tells nothing else', async () => {
    const { status, body, text } = await test.stranger.get('/api/v1/notes/broken?who=maria@example.org');
    expect(status).toBe(500);
    expect(text).not.toContain('cable');
    const lines = test.logged.filter((line) => line['id'] === body.id);
    expect(lines).toMatchObject([{ method: 'GET', route: '/api/v1/notes/broken', failure: { name: 'Error', message: 'the cable is loose' } }]);
    expect(JSON.stringify(test.logged)).not.toContain('maria@example.org');
  });

  it('puts the headers that keep pages safe on every answer', async () => {
    for (const path of ['/api/v1/notes', '/api/v1/notes/refused', '/api/v1/nowhere', '/api/v1/notes/broken']) {
      const { headers } = await test.stranger.get(path);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'content-security-policy': expect.stringContaining(`frame-ancestors 'none'`),
        'cache-control': 'no-store',
      });
      expect(headers).not.toHaveProperty('strict-transport-security');
    }
  });

  it('denies a handler that declares nothing, even while running', async () => {
    Reflect.deleteMetadata('tequio:access', NotesController.prototype.forgotten);
    const { status, body } = await test.as(maria).get('/api/v1/notes/forgotten');
    expect([status, body.code]).toEqual([403, 'platform.nobody-may']);
    Public()(NotesController.prototype, 'forgotten', Object.getOwnPropertyDescriptor(NotesController.prototype, 'forgotten') as PropertyDescriptor);
  });

  it('is ready while the database answers', async () => {
    expect((await test.stranger.get('/api/v1/health/ready')).body).toEqual({ status: 'ready' });
    expect((await test.stranger.get('/api/v1/health/live')).body).toEqual({ status: 'live' });
  });
});

describe('behind TLS', () => {
  it('asks browsers to stay there', async () => {
    const test = await startTestApplication({ settings: { publicUrl: 'https://tequio.test' } });
    const { headers } = await test.stranger.get('/api/v1/health/live');
    expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}/);
    await test.stop();
  });
});

describe('a handler without a declaration', () => {
  @Controller('v1/silent')
  class SilentController {
    @Get() read() {
      return 'secret';
    }
  }

  @Module({ controllers: [SilentController as Type] })
  class SilentModule {}

  it('keeps the application from starting', async () => {
    await expect(startTestApplication({ modules: [SilentModule] })).rejects.toThrow('SilentController.read');
  });
});
