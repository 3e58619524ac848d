import { Module, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../jobs';

/** An area whose only work is to say what it was asked to do. */
@Module({})
export class JobsUnderTest implements OnModuleInit {
  readonly tried: string[] = [];
  readonly done: string[] = [];
  readonly failing = new Set<string>();

  constructor(private readonly jobs: Jobs) {}

  onModuleInit(): void {
    this.jobs.register({
      name: 'thing.do',
      retries: { times: 5, first: 60, longest: 60 },
      run: async (id) => {
        this.tried.push(id);
        if (this.failing.has(id)) throw new Error('not today');
        this.done.push(id);
      },
    });
  }

  /** Looks again and again; the test's own time limit ends it. */
  async until(holds: () => boolean, meanwhile: () => Promise<unknown> = () => Promise.resolve()): Promise<void> {
    while (!holds()) {
      await meanwhile();
      await new Promise((soon) => setTimeout(soon, 10));
    }
  }
}
