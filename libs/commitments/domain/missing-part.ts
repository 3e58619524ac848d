/** Something a sheet lacks, with the field it lacks it in: `milestones.<row id>.endsOn`. */
export interface MissingPart {
  readonly code: string;
  readonly at: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Where on the sheet's page the field stands: every field is an anchor by its path. */
export function addressOfField(sheetPath: string, at: string): string {
  return `${sheetPath}#${at}`;
}
