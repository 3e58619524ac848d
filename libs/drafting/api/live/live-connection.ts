import type { Connection } from '@hocuspocus/server';
import type { LiveEnding, LiveNotice } from '@tequio/drafting/wire';
import type { LiveContext, LiveSeat } from './live-seat';

/** Lets go of a page. What it still sends changes nothing any more. */
export function end(connection: Connection, reason: LiveEnding): void {
  connection.readOnly = true;
  connection.close({ code: 4403, reason });
}

export function say(connection: Connection, notice: LiveNotice): void {
  connection.sendStateless(JSON.stringify(notice));
}

/** Null before it was let in. */
export function seatOfConnection(connection: Connection): LiveSeat | null {
  return (connection.context as LiveContext).seat ?? null;
}
