import * as fc from 'fast-check';
import { type SectorRule, type StanceKind, type StandingStance, approvalResult, defaultSectorRule, sectorResult, sectorRuleOf, stanceKinds } from './sector-rule';
import { exactHash, newApprovalFacts, newSeat, newSector, newStance, olderHash } from './testing/approval-builders';

const spoken = (...kinds: (StanceKind | 'older approval' | null)[]): StandingStance[] =>
  kinds.flatMap((kind, n) =>
    kind === null ? [] : kind === 'older approval' ? [newStance(`s-${n + 1}`, 'approve', olderHash)] : [newStance(`s-${n + 1}`, kind)],
  );

describe('a sector by the default rule', () => {
  it.each<[number, string, StandingStance[], boolean]>([
    [1, 'nobody spoke', spoken(), false],
    [1, 'its only seat approves', spoken('approve'), true],
    [2, 'one of two approves: half is not more than half', spoken('approve'), false],
    [2, 'both approve', spoken('approve', 'approve'), true],
    [3, 'two of three approve', spoken('approve', 'approve'), true],
    [3, 'one approves and one approves with observations', spoken('approve', 'approve-with-observations'), true],
    [3, 'two of three approve and the third objects', spoken('approve', 'approve', 'object'), false],
    [4, 'two of four approve', spoken('approve', 'approve'), false],
    [1, 'its seat approved another text', spoken('older approval'), false],
  ])('of %i seats where %s', (seats, _what, stances, approved) =>
    expect(sectorResult(defaultSectorRule, newSector('s', seats), stances, exactHash).approved).toBe(approved));

  it('does not count seats that nobody holds', () => {
    const sector = newSector('s', 0, { seats: [newSeat('s-1'), newSeat('s-2', { filled: false, recordedVacant: true }), newSeat('s-3', { filled: false })] });
    expect(sectorResult(defaultSectorRule, sector, spoken('approve'), exactHash)).toMatchObject({ filledSeats: 1, approved: true, waived: false });
  });

  it('is waived when all of its seats are recorded vacant, and never approved by that', () => {
    const sector = newSector('s', 0, { seats: [newSeat('s-1', { filled: false, recordedVacant: true })] });
    expect(sectorResult(defaultSectorRule, sector, [], exactHash)).toMatchObject({ waived: true, approved: false });
  });

  it.each([
    ['without a single seat', []],
    ['with an empty seat that is not on record as vacant', [newSeat('s-1', { filled: false })]],
  ])('%s is not waived', (_what, seats) =>
    expect(sectorResult(defaultSectorRule, newSector('s', 0, { seats }), [], exactHash)).toMatchObject({ waived: false, approved: false }));
});

describe('the rule as data', () => {
  it.each([
    [null, defaultSectorRule],
    ['more-than-half', defaultSectorRule],
    [{}, defaultSectorRule],
    [{ share: 'more-than-half', openObjectionBlocks: true, vacantSectorIsWaived: true }, defaultSectorRule],
    [{ share: 'all' }, { ...defaultSectorRule, share: 'all' }],
    [{ share: 'nobody', observationsCount: false }, { ...defaultSectorRule, observationsCount: false }],
  ])('%j is read as %j', (stored, rule) => expect(sectorRuleOf(stored)).toEqual(rule));

  const result = (rule: Partial<SectorRule>, stances: StandingStance[], sector = newSector('s', 3)) =>
    sectorResult({ ...defaultSectorRule, ...rule }, sector, stances, exactHash);

  it('can ask for all seats', () => {
    expect(result({ share: 'all' }, spoken('approve', 'approve')).approved).toBe(false);
    expect(result({ share: 'all' }, spoken('approve', 'approve', 'approve-with-observations')).approved).toBe(true);
  });

  it('can ask for approvals without observations', () =>
    expect(result({ observationsCount: false }, spoken('approve', 'approve-with-observations')).approved).toBe(false));

  it('can let a majority speak in spite of an objection, which still stands against the plan', () =>
    expect(result({ openObjectionBlocks: false }, spoken('approve', 'approve', 'object'))).toMatchObject({ approved: true, openObjections: 1 }));

  it('can refuse to waive a vacant sector', () => {
    const vacant = newSector('s', 0, { seats: [newSeat('s-1', { filled: false, recordedVacant: true })] });
    expect(result({ vacantSectorIsWaived: false }, [], vacant)).toMatchObject({ waived: false, approved: false });
  });
});

describe('the plan', () => {
  const all = ['authority-1', 'authority-2', 'civil-1', 'civil-2', 'guarantor-1'].map((seat) => newStance(seat));

  it('is approved when every required sector approved', () =>
    expect(approvalResult(newApprovalFacts({ stances: all }))).toMatchObject({ approved: true, missingSectors: [], openObjections: [] }));

  it('waits for the guarantor', () =>
    expect(approvalResult(newApprovalFacts({ stances: all.slice(0, 4) }))).toMatchObject({ approved: false, missingSectors: ['guarantor'] }));

  it('does not wait for a sector that is not required, but its objection stops it', () => {
    const sectors = [newSector('authority', 1), newSector('academy', 1, { required: false })];
    expect(approvalResult(newApprovalFacts({ sectors, stances: [newStance('authority-1')] })).approved).toBe(true);
    const objected = approvalResult(newApprovalFacts({ sectors, stances: [newStance('authority-1'), newStance('academy-1', 'object')] }));
    expect(objected).toMatchObject({ approved: false, missingSectors: [], openObjections: ['stance-of-academy-1-object'] });
  });

  it('keeps an objection that was made to an older text open', () =>
    expect(approvalResult(newApprovalFacts({ stances: [...all.slice(1), newStance('authority-1', 'object', olderHash)] }))).toMatchObject({ approved: false }));

  it.each([
    ['stays open while nobody sits in its seat', false, ['stance-of-academy-1-object']],
    ['ends with a vacancy on record', true, []],
  ])('an objection %s', (_what, recordedVacant, openObjections) => {
    const sectors = [newSector('authority', 1), newSector('academy', 0, { required: false, seats: [newSeat('academy-1', { filled: false, recordedVacant })] })];
    expect(approvalResult(newApprovalFacts({ sectors, stances: [newStance('authority-1'), newStance('academy-1', 'object')] })).openObjections).toEqual(openObjections);
  });

  it('is not approved by vacancies alone', () => {
    const vacant = [newSeat('x', { filled: false, recordedVacant: true })];
    expect(approvalResult(newApprovalFacts({ sectors: [newSector('guarantor', 0, { seats: vacant })] })).approved).toBe(false);
  });
});

describe('laws of the sector rule', () => {
  const seats = fc.integer({ min: 1, max: 15 });
  const voices = fc.array(fc.option(fc.constantFrom(...stanceKinds)), { maxLength: 15 });
  const approves = (count: number, kinds: (StanceKind | null)[]) =>
    sectorResult(defaultSectorRule, newSector('s', count), spoken(...kinds.slice(0, count)), exactHash).approved;

  it('one more approval never undoes an approval', () =>
    fc.assert(
      fc.property(seats, voices, (count, kinds) => {
        const silent = Array.from({ length: count }, (_, n) => kinds[n] ?? null);
        const next = silent.indexOf(null);
        if (next < 0 || !approves(count, silent)) return;
        expect(approves(count, silent.with(next, 'approve'))).toBe(true);
      }),
    ));

  it('silence never helps: approved means that more than half really spoke in favour, and nobody objects', () =>
    fc.assert(
      fc.property(seats, voices, (count, kinds) => {
        const given = kinds.slice(0, count);
        const inFavour = given.filter((kind) => kind === 'approve' || kind === 'approve-with-observations').length;
        expect(approves(count, given)).toBe(inFavour * 2 > count && !given.includes('object'));
      }),
    ));

  it('a seat that speaks through two people counts once', () =>
    fc.assert(
      fc.property(seats, (count) => {
        const twice = [newStance('s-1'), { ...newStance('s-1'), id: 'the alternate' }];
        expect(sectorResult(defaultSectorRule, newSector('s', count), twice, exactHash).approvals).toBe(1);
      }),
    ));

  it('no approval of another text ever counts', () =>
    fc.assert(
      fc.property(seats, (count) => {
        const older = Array.from({ length: count }, (_, n) => newStance(`s-${n + 1}`, 'approve', olderHash));
        expect(sectorResult(defaultSectorRule, newSector('s', count), older, exactHash).approved).toBe(false);
      }),
    ));
});
