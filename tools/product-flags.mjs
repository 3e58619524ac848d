/**
 * How Node runs the product. A small nursery for new objects: with the usual one, answers of many kilobytes let the
 * process grow by a hundred megabytes and more before anything is swept. And the old ones are swept when they have grown by
 * two fifths: left to itself Node lets the waste of rendered pages grow to three times what is in use, for a machine with memory to
 * spare. It is no limit at which the process would end: what is really in use may be as much as it is.
 */
export const flagsOfTheProduct = ['--enable-source-maps', '--max-semi-space-size=4', '--heap-growing-percent=40'];
