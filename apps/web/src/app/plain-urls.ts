import { Injectable } from '@angular/core';
import { DefaultUrlSerializer, type UrlTree } from '@angular/router';

/**
 * Addresses as people type them and strangers invent them. The site has one outlet, so brackets in a path are letters like any
 * other (as the router reads them, an address could ask for a page that never comes); and a question asked twice is asked once:
 * pages take a text, not a list.
 */
@Injectable()
export class PlainUrls extends DefaultUrlSerializer {
  override parse(url: string): UrlTree {
    const end = url.search(/[?#]/);
    const path = end < 0 ? url : url.slice(0, end);
    const tree = super.parse(path.replaceAll('(', '%28').replaceAll(')', '%29') + url.slice(path.length));
    const asked: Record<string, unknown> = tree.queryParams;
    tree.queryParams = Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, Array.isArray(value) ? (value as unknown[]).at(-1) : value]));
    return tree;
  }
}
