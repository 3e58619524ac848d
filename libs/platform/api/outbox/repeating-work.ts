import type { FailureLog } from '../http/failure-log';

/** Work that looks at a table now and then, and at once when woken; never twice at the same time in one process. */
export class RepeatingWork {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private isRunning = false;
  private again = false;
  private stopped = true;

  constructor(
    private readonly name: string,
    private readonly millisecondsBetween: number,
    private readonly work: () => Promise<void>,
    private readonly failures: FailureLog,
  ) {}

  start(): void {
    this.stopped = false;
    this.timer = setInterval(() => this.wake(), this.millisecondsBetween);
    this.timer.unref();
    this.wake();
  }

  wake(): void {
    if (this.stopped) return;
    if (this.isRunning) {
      this.again = true;
      return;
    }
    this.isRunning = true;
    this.running = this.round();
  }

  /** Resolves when what is running has ended. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  private async round(): Promise<void> {
    try {
      do {
        this.again = false;
        await this.work();
      } while (this.again && !this.stopped);
    } catch (error) {
      this.failures.report(error, { during: this.name });
    } finally {
      this.isRunning = false;
    }
  }
}
