import type { VoteCount } from '@tequio/approval/api';
import type { SectorInEdition } from '@tequio/publication/domain';

/**
 * How each sector spoke, as the edition says it for ever: institutions by name, persons only as opaque ids, and none of
 * the words in which somebody approved. The label is that of the time.
 */
export function sectorsInEdition(count: VoteCount, versionHash: string): SectorInEdition[] {
  return count.sectors.map((sector) => {
    const result = count.result.sectors.find((candidate) => candidate.code === sector.code);
    return {
      code: sector.code,
      label: sector.label.es,
      required: sector.required,
      approved: result?.approved ?? false,
      waived: result?.waived ?? false,
      seats: count.seats
        .filter((seat) => seat.sectorCode === sector.code)
        .map((seat) => {
          const stance = count.stances.find((candidate) => candidate.seatId === seat.seatId && candidate.versionHash === versionHash);
          return {
            seatId: seat.seatId,
            organisation: seat.organisationId === null ? null : { id: seat.organisationId, name: seat.organisationName ?? '' },
            stance: stance?.kind ?? (seat.vacant ? 'vacant' : 'silence'),
            by: stance?.accountId ?? null,
            at: stance?.givenAt ?? null,
          };
        }),
    };
  });
}
