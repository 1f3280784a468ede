import { describe, expect, it } from 'vitest';
import { added, hidden, moved, nudged, pinned, resized } from './columns';

const columns = [{ field: 'name' }, { field: 'stage' }, { field: 'amount', width: 90 }];
const names = (list: readonly { readonly field: string }[]) => list.map(({ field }) => field).join(' ');

describe('columns', () => {
  it('go before or after another', () => {
    expect(names(moved(columns, 'amount', 'name', false))).toBe('amount name stage');
    expect(names(moved(columns, 'name', 'stage', true))).toBe('stage name amount');
    expect(moved(columns, 'name', 'nowhere', true)).toBe(columns);
  });

  it('go one place at a time, and not beyond the ends', () => {
    expect(names(nudged(columns, 'stage', -1))).toBe('stage name amount');
    expect(nudged(columns, 'name', -1)).toBe(columns);
    expect(nudged(columns, 'amount', 1)).toBe(columns);
  });

  it('that are pinned stand first and keep their widths', () => {
    const first = pinned(columns, 'amount', true);
    expect(first[0]).toEqual({ field: 'amount', width: 90, pinned: true });
    expect(names(moved(first, 'amount', 'stage', true))).toBe('amount name stage');
    expect(pinned(first, 'amount', false)[0]).toEqual({ field: 'amount', width: 90 });
  });

  it('are given widths, hidden and shown; the last one stays', () => {
    expect(resized(columns, 'name', 300)[0]).toEqual({ field: 'name', width: 300 });
    expect(names(hidden(columns, 'stage'))).toBe('name amount');
    expect(hidden([{ field: 'name' }], 'name')).toEqual([{ field: 'name' }]);
    expect(names(added(columns, 'account.industry'))).toBe('name stage amount account.industry');
    expect(added(columns, 'name')).toBe(columns);
  });
});
