import { areasLowestFirst, highestAreas } from './workspace-projects.mjs';

const everyArea = [...areasLowestFirst, ...highestAreas];

/** What each layer may use: our own layers, and which packages. Both lists are read by `@nx/enforce-module-boundaries`. */
const layers = {
  kernel: { uses: [], onlyPackages: ['temporal-polyfill', 'canonicalize'] },
  domain: { uses: ['kernel', 'domain'], onlyPackages: [] },
  wire: { uses: ['kernel', 'domain', 'wire'], onlyPackages: [] },
  'platform-api': { uses: ['kernel', 'wire'], noPackages: ['@angular/*'] },
  api: { uses: ['kernel', 'platform-api', 'domain', 'wire', 'api'], noPackages: ['@angular/*'] },
  'platform-web': { uses: ['kernel', 'wire'], noPackages: ['@nestjs/*', 'typeorm', 'pg', 'class-validator', 'class-transformer'] },
  ui: { uses: ['kernel'], noPackages: ['@nestjs/*', 'typeorm', 'pg', 'class-validator', 'class-transformer'] },
  embed: {
    uses: ['kernel', 'domain', 'wire', 'platform-web', 'ui', 'embed'],
    noPackages: ['@nestjs/*', 'typeorm', 'pg', 'class-validator', 'class-transformer'],
  },
  // A page never uses another area's page: pages link by URL.
  web: {
    uses: ['kernel', 'domain', 'wire', 'platform-web', 'ui', 'embed'],
    noPackages: ['@nestjs/*', 'typeorm', 'pg', 'class-validator', 'class-transformer'],
  },
  'api-app': { uses: ['kernel', 'platform-api', 'api', 'migrations'], noPackages: ['@angular/*'] },
  'web-app': { uses: ['kernel', 'platform-web', 'ui', 'web'], noPackages: ['@nestjs/*', 'typeorm', 'pg', 'class-validator'] },
  migrations: { uses: [], onlyPackages: ['typeorm', 'pg-boss'] },
  e2e: { uses: ['kernel', 'wire'] },
  architecture: { uses: [] },
};

/** The permission matrix holds every area's rules against the whole application, so the application's tests know the rules. */
const layersForTests = { 'api-app': ['domain', 'wire'] };

/** Packages that only a test needs. */
const testPackages = ['fast-check'];

export function depConstraints({ inTests }) {
  const byLayer = Object.entries(layers).map(([layer, { uses, onlyPackages, noPackages }]) => ({
    sourceTag: `type:${layer}`,
    onlyDependOnLibsWithTags: [...uses, ...((inTests && layersForTests[layer]) || [])].map((used) => `type:${used}`),
    ...(onlyPackages && { allowedExternalImports: [...onlyPackages, ...(inTests ? testPackages : [])] }),
    ...(noPackages && { bannedExternalImports: noPackages }),
  }));
  const byArea = everyArea.map((area) => ({
    sourceTag: `scope:${area}`,
    onlyDependOnLibsWithTags: [...lowerAreas(area), area, 'kernel', 'platform'].map((scope) => `scope:${scope}`),
  }));
  return [...byLayer, ...byArea];
}

function lowerAreas(area) {
  return highestAreas.includes(area) ? areasLowestFirst : areasLowestFirst.slice(0, areasLowestFirst.indexOf(area));
}
