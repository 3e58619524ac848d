import axe from 'axe-core';

/** What axe finds in an element, one line each. Colours need a real browser: the token spec and the journeys look at those. */
export async function accessibilityFaults(element: Element): Promise<string[]> {
  document.body.append(element);
  const { violations } = await axe.run(element, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html}`));
}
