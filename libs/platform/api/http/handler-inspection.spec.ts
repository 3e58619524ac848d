import { Controller, Get, Post } from '@nestjs/common';
import { Access, Public, SignedIn } from './access';
import { handlersWithoutAccess } from './handler-inspection';

class WithList {
  @Get() list() {
    return [];
  }
}

@Controller('notes')
class Notes extends WithList {
  @Get('a') @Public() open() {
    return 1;
  }
  @Get('b') @SignedIn() mine() {
    return 1;
  }
  @Post() @Access('notes.write') write() {
    return 1;
  }
  @Post('forgotten') forgotten() {
    return this.helper();
  }
  private helper() {
    return 1;
  }
}

it('finds handlers that declare nothing, inherited ones too', () => {
  expect(handlersWithoutAccess([Notes])).toEqual(['Notes.forgotten', 'Notes.list']);
});
