import type { FastifyInstance } from 'fastify';

const twoYearsInSeconds = 63_072_000;

/** On every answer, also those that handlers write past Fastify. Pages replace the policy by their own, with its nonce. */
export function setSecurityHeaders(fastify: FastifyInstance, publicUrl: string): void {
  const headers: [string, string][] = [
    ['content-security-policy', `default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox`],
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'strict-origin-when-cross-origin'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    ['permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'],
    ['x-frame-options', 'DENY'],
  ];
  if (publicUrl.startsWith('https:')) headers.push(['strict-transport-security', `max-age=${twoYearsInSeconds}; includeSubDomains`]);
  fastify.addHook('onRequest', (request, reply, done) => {
    for (const [name, value] of headers) reply.raw.setHeader(name, value);
    if (request.url.startsWith('/api/')) reply.raw.setHeader('cache-control', 'no-store');
    done();
  });
}
