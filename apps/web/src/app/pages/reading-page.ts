import { Component, input } from '@angular/core';
import { PageHeader } from '@tequio/platform/ui';

export interface ReadingSection {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** A page of plain reading: title, lead and titled paragraphs. */
@Component({
  selector: 'tq-reading-page',
  imports: [PageHeader],
  template: `
    <article class="page">
      <tq-page-header [title]="title()" [lead]="lead()" />
      <div class="reading prose">
        @for (section of sections(); track section.title) {
          <h2>{{ section.title }}</h2>
          @for (paragraph of section.paragraphs; track paragraph) {
            <p>{{ paragraph }}</p>
          }
        }
      </div>
    </article>
  `,
})
export class ReadingPage {
  readonly title = input.required<string>();
  readonly lead = input.required<string>();
  readonly sections = input.required<readonly ReadingSection[]>();
}
