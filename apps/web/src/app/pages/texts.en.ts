import type { SameTexts } from '@tequio/kernel';
import type { es } from './texts.es';

export const en: SameTexts<typeof es> = {
  notFound: 'We cannot find this page',
  about: {
    title: 'What Tequio is',
    lead: 'The workshop in which a state’s Local Technical Secretariat turns public problems into a Local Action Plan that everyone can read, check and hold against what was really done.',
    sections: [
      {
        title: 'The name',
        paragraphs: ['Tequio is the unpaid work that a community does together. So is an open-government plan: public officials, civil society and the guarantor body write it, and none of them can finish it alone.'],
      },
      {
        title: 'Where the figures come from',
        paragraphs: [
          'Every number on this site is computed from records that you can open with one click. Where an official figure exists it stands beside ours, with its source, its date and the difference.',
          'Plans older than this site are historic records: they are shown as they are known, without approval or hash, and they say so.',
        ],
      },
      {
        title: 'Open data and licence',
        paragraphs: [
          'Published content may be used, copied and transformed if its source is named (CC BY 4.0). The program is free software under the EUPL 1.2.',
          'The map of the entities uses the outlines of @svg-maps/mexico (CC BY 4.0).',
        ],
      },
    ],
  },
  privacy: {
    title: 'Privacy notice',
    lead: 'Which personal data are asked for here, what they are used for, and how you can see, correct or erase them.',
    sections: [
      {
        title: 'What is kept',
        paragraphs: [
          'Reading this site asks for no data. There are no third-party counters, no advertising and no tracking across sites.',
          'Whoever holds a seat, follows up or administers has an account with a name, an e-mail address and a password of which only an irreversible fingerprint is stored. What that person did in the common work is kept too: what was written, commented, approved or objected to, and when.',
          'The network address is used for some minutes to slow down repeated sign-in attempts and is never published.',
        ],
      },
      {
        title: 'What it is used for',
        paragraphs: [
          'To know who wrote and who decided inside the secretariat, to tell people what waits for them, and to keep anyone from acting in another person’s name.',
          'Nothing public contains e-mail addresses, telephone numbers or signatures. A person’s name is published only if that person chose so.',
        ],
      },
      {
        title: 'Cookies and browser storage',
        paragraphs: [
          'There is one cookie for the session of those who sign in, one by which this browser is known to have signed in before, so that others who guess a password do not shut its owner out, and one that remembers whether you prefer the light or the dark theme. Texts that you have not sent are kept in your own browser so that they are not lost, and are erased once sent.',
        ],
      },
      {
        title: 'Access, rectification, erasure and objection',
        paragraphs: [
          'You can ask the transparency unit of the institution that runs this installation for your data, and to correct or erase them or stop using them. When they are erased your name disappears from the records; what was decided stays, without saying by whom.',
          'If the answer does not satisfy you, you can turn to the data-protection authority of your state.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'This site is built so that anyone can read it and work in it, with WCAG 2.2, level AA, as the least it offers.',
    sections: [
      {
        title: 'What you can expect',
        paragraphs: [
          'Everything can be done with the keyboard. Every colour comes with a word and a shape. Pictures of data have their table. Pages can be read 320 pixels wide, with text at twice its size, on paper and aloud.',
          'Public pages are complete without JavaScript. There is a light and a dark theme, and reduced motion and forced colours are respected.',
        ],
      },
      {
        title: 'How it is checked',
        paragraphs: ['Every change goes through automatic accessibility tests of all pages in both themes, and through whole journeys made with the keyboard alone.'],
      },
      {
        title: 'If something is in your way',
        paragraphs: ['Write to the facilitation of the secretariat or to the institution that runs this installation: say which page you were on and what you wanted to do. An accessibility barrier is treated as a fault, not as a suggestion.'],
      },
    ],
  },
};
