export { BalanceReading } from './balance-reading';
export { ClosingBalance } from './closing-balance';
export { ClosingFigures } from './closing-figures';
export { ClosingReport } from './closing-report';
export { RenewalClient } from './renewal-client';
