import { Controller, Get, HttpCode } from '@nestjs/common';
import { Sql } from '../database/sql';
import { Public } from './access';

@Controller('v1/health')
export class HealthController {
  constructor(private readonly sql: Sql) {}

  /** Usable: the database answers. While it is away this is a 503 like everything else. */
  @Get('ready')
  @Public()
  async ready(): Promise<{ status: 'ready' }> {
    await this.sql.one('SELECT 1 AS one');
    return { status: 'ready' };
  }

  /** The process itself runs; restarting it would help nobody while this answers. */
  @Get('live')
  @Public()
  @HttpCode(200)
  live(): { status: 'live' } {
    return { status: 'live' };
  }
}
