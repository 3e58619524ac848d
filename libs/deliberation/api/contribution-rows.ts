/** The SQL twin of `countsForCoverage`, over the row `c`; a test holds the two together. */
export const countsForCoverageSql = `(c.visibility <> 'withdrawn' AND NOT (c.visibility = 'hidden' AND c.hidden_because = 'spam'))`;

/** Owed a reply whose day has passed. @param today the parameter that holds the day in the forum */
export const overdueSql = (today: string) =>
  `(c.state IN ('received', 'in-analysis') AND coalesce(c.due_on < ${today}::date, false) AND ${countsForCoverageSql})`;
