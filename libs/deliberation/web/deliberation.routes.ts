import type { Routes } from '@angular/router';
import { signedInOnly, textsOf } from '@tequio/platform/web';
import { deliberationTexts } from '@tequio/deliberation/wire';

const consultation = () => textsOf(deliberationTexts).consultation.title;
const contributions = () => textsOf(deliberationTexts).contributions.title;

/** What is only read, and forms a browser sends by itself, come to strangers without scripts (`readable`); where one points at words of a text they come along. */
export const routes: Routes = [
  {
    path: 'entidades/:slug/consultas/:cycle',
    pathMatch: 'full',
    title: consultation,
    data: { readable: true },
    loadComponent: () => import('./public/consultation-page').then((page) => page.ConsultationPage),
  },
  {
    path: 'entidades/:slug/consultas/:cycle/plan',
    title: consultation,
    data: { kind: 'plan', text: '1' },
    loadComponent: () => import('./public/consulted-text-page').then((page) => page.ConsultedTextPage),
  },
  {
    path: 'entidades/:slug/consultas/:cycle/problematicas/:text',
    title: consultation,
    data: { kind: 'problem' },
    loadComponent: () => import('./public/consulted-text-page').then((page) => page.ConsultedTextPage),
  },
  {
    path: 'entidades/:slug/consultas/:cycle/compromisos/:text',
    title: consultation,
    data: { kind: 'commitment' },
    loadComponent: () => import('./public/consulted-text-page').then((page) => page.ConsultedTextPage),
  },
  {
    path: 'entidades/:slug/consultas/:cycle/respuestas',
    title: () => textsOf(deliberationTexts).consultation.ledger,
    data: { readable: true },
    loadComponent: () => import('./public/ledger-page').then((page) => page.PublicLedgerPage),
  },
  {
    path: 'seguimiento',
    pathMatch: 'full',
    title: () => textsOf(deliberationTexts).follow.title,
    data: { readable: true },
    loadComponent: () => import('./public/follow-page').then((page) => page.FollowPage),
  },
  {
    path: 'seguimiento/correo/:token/confirmar',
    title: () => textsOf(deliberationTexts).contact.confirmTitle,
    data: { readable: true, act: 'confirm' },
    loadComponent: () => import('./public/contact-page').then((page) => page.ContactPage),
  },
  {
    path: 'seguimiento/correo/:token/retirar',
    title: () => textsOf(deliberationTexts).contact.eraseTitle,
    data: { readable: true, act: 'erase' },
    loadComponent: () => import('./public/contact-page').then((page) => page.ContactPage),
  },
  {
    path: 'seguimiento/:folio',
    title: () => textsOf(deliberationTexts).follow.title,
    data: { readable: true },
    loadComponent: () => import('./public/follow-page').then((page) => page.FollowPage),
  },
  {
    path: 'trabajo/:slug/:cycle/aportaciones',
    pathMatch: 'full',
    canActivate: [signedInOnly],
    title: contributions,
    loadComponent: () => import('./contributions/contributions-page').then((page) => page.ContributionsPage),
  },
  {
    path: 'trabajo/:slug/:cycle/aportaciones/consulta',
    canActivate: [signedInOnly],
    title: consultation,
    loadComponent: () => import('./manage/manage-page').then((page) => page.ManageConsultationPage),
  },
  {
    path: 'trabajo/:slug/:cycle/aportaciones/mesa',
    canActivate: [signedInOnly],
    title: () => textsOf(deliberationTexts).capture.title,
    loadComponent: () => import('./table/capture-page').then((page) => page.CapturePage),
  },
  {
    path: 'trabajo/:slug/:cycle/aportaciones/hojas',
    canActivate: [signedInOnly],
    title: () => textsOf(deliberationTexts).imports.title,
    loadComponent: () => import('./table/import-page').then((page) => page.ImportPage),
  },
];
