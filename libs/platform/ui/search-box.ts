import { LocationStrategy } from '@angular/common';
import { Component, ElementRef, inject, input, output, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { uiTexts } from './ui-texts';
import { uniqueId } from './unique-id';

/** A search that is an ordinary GET form, so that it works before and without JavaScript; with it, the page is not reloaded. */
@Component({
  selector: 'tq-search-box',
  template: `
    <form class="search-box" role="search" method="get" [attr.action]="address()" (submit)="search($event)">
      <label [class.visually-hidden]="labelHidden()" [attr.for]="id">{{ label() }}</label>
      <div class="search-box-line">
        <input #words [id]="id" type="search" [attr.name]="name()" [value]="value()" [attr.placeholder]="placeholder()" autocomplete="off" />
        <button type="submit" class="button">{{ texts.search }}</button>
      </div>
    </form>
  `,
})
export class SearchBox {
  readonly label = input.required<string>();
  readonly labelHidden = input(false);
  readonly value = input('');
  readonly placeholder = input<string>();
  readonly name = input('q');
  /** The page of results, without language: the box puts the words into its query. */
  readonly page = input.required<string>();
  readonly searched = output<string>();

  protected readonly texts = uiTexts();
  protected readonly id = uniqueId();
  private readonly router = inject(Router);
  private readonly location = inject(LocationStrategy);
  private readonly words = viewChild.required<ElementRef<HTMLInputElement>>('words');

  protected address(): string {
    return this.location.prepareExternalUrl(this.router.serializeUrl(this.router.createUrlTree([this.page()])));
  }

  protected search(event: Event): void {
    event.preventDefault();
    const words = this.words().nativeElement.value.trim();
    this.searched.emit(words);
    void this.router.navigate([this.page()], { queryParams: { [this.name()]: words || null }, queryParamsHandling: 'merge' });
  }
}
