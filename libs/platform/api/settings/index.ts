export { readSettings } from './read-settings';
export { type RunningAs, type Settings, SettingsError } from './settings';
