import { Component } from '@angular/core';
import { textsOf } from '@tequio/platform/web';
import { ReadingPage } from './reading-page';
import { pagesTexts } from './texts';

@Component({
  selector: 'tq-accessibility-page',
  imports: [ReadingPage],
  template: `<tq-reading-page [title]="texts.title" [lead]="texts.lead" [sections]="texts.sections" />`,
})
export class AccessibilityPage {
  protected readonly texts = textsOf(pagesTexts).accessibility;
}
