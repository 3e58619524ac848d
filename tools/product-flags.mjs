/**
 * How Node runs the product. A small nursery for new objects: with the usual one, answers of many kilobytes let the
 * process grow by a hundred megabytes and more before anything is swept.
 */
export const flagsOfTheProduct = ['--enable-source-maps', '--max-semi-space-size=4'];
