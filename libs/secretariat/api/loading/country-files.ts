import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

export interface EntityLine {
  readonly entity: string;
  readonly inegi: string;
  readonly name: string;
  readonly short_name: string;
  readonly slug: string;
  readonly timezone: string;
  readonly participates: '0' | '1';
  readonly secretariat: '0' | '1';
  readonly renewing: '0' | '1';
  readonly declared_on: string;
  readonly installed_on: string;
}

export interface SeatLine {
  readonly entity: string;
  readonly sector: string;
  readonly institution: string;
  readonly seats: string;
  readonly note: string;
}

export async function readEntities(dataFolder: string): Promise<EntityLine[]> {
  return readTable<EntityLine>(join(dataFolder, 'entities.csv'));
}

export async function readSeats(dataFolder: string): Promise<SeatLine[]> {
  return readTable<SeatLine>(join(dataFolder, 'seats.csv'));
}

async function readTable<Line>(file: string): Promise<Line[]> {
  return parse<Line>(await readFile(file), { columns: true, skip_empty_lines: true, bom: true });
}
