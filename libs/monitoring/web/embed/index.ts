export { MilestoneProgress } from './milestone-progress';
export { MonitoringClient, type UploadedFile } from './monitoring-client';
export { ProgressOverview } from './progress-overview';
export { ProgressReport } from './progress-report';
export { ProgressSideBySide } from './progress-side-by-side';
export { ProgressStanding } from './progress-standing';
