import { Injectable } from '@nestjs/common';

/** Which methods an address has, to tell "not here" from "not that way". Asked only after routing has failed. */
@Injectable()
export class RouteTable {
  private readonly routes: { readonly pattern: RegExp; readonly method: string }[] = [];

  add(method: string | readonly string[], url: string): void {
    // The pages' catch-all takes any address: it says nothing about what the API has
    if (!url.startsWith('/api/')) return;
    const pattern = new RegExp(`^${url.split('/').map(segmentPattern).join('/')}/?$`);
    for (const one of typeof method === 'string' ? [method] : method) this.routes.push({ pattern, method: one });
  }

  methodsAt(url: string): readonly string[] {
    const path = url.split('?', 1)[0] ?? '';
    return [...new Set(this.routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))].sort();
  }
}

function segmentPattern(segment: string): string {
  if (segment.startsWith(':')) return '[^/]+';
  return segment === '*' ? '.*' : segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
