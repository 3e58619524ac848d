import type { SameTexts } from '@tequio/kernel';
import type { es } from './shell-texts.es';

export const en: SameTexts<typeof es> = {
  skip: 'Skip to content',
  home: 'Tequio, go to the start',
  mainNavigation: 'Sections',
  country: 'The country',
  search: 'Search',
  verify: 'Verify',
  desk: 'My desk',
  notifications: 'Notifications',
  signIn: 'Sign in',
  signOut: 'Sign out',
  account: 'My account',
  administration: 'Administration',
  menu: 'Menu',
  otherLanguage: 'Español',
  otherLanguageHint: 'This page in Spanish',
  demonstration: 'Demonstration: the clock of this site says {now}. The people shown at work are fictional.',
  offline: 'There is no connection. What you write is kept in this browser until the line is back.',
  footer: {
    title: 'About this site',
    what: 'Tequio is the common workshop where a Local Technical Secretariat turns public problems into a Local Action Plan, and where anyone can check what was fulfilled.',
    about: 'What Tequio is',
    data: 'Open data',
    privacy: 'Privacy notice',
    accessibility: 'Accessibility',
    licence: 'Content: CC BY 4.0. Free software: EUPL 1.2.',
  },
};
