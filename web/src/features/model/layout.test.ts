import { describe, expect, it } from 'vitest';
import {
  COLUMNS,
  columnsOfRelated,
  HIGHLIGHTS,
  layoutPatch,
  mayDrop,
  type PageLayout,
  placed,
  RELATED,
  taken,
} from './layout';

const layout: PageLayout = {
  highlights: ['name', 'stage'],
  list: ['name', 'amount', 'owner'],
  sections: [
    { key: 'a', label: { en: 'Details' }, fields: ['name', 'amount'] },
    { key: 'b', label: { en: 'More' }, fields: ['note'] },
  ],
  related: [{ name: 'contacts' }, { name: 'orders', columns: ['number'] }],
  usual: true,
};
const fields = ({ sections }: PageLayout) => sections.map((section) => section.fields);

describe('a field', () => {
  it('moves up and down within its list', () => {
    expect(placed(layout, 'owner', COLUMNS, 1).list).toEqual(['name', 'owner', 'amount']);
    expect(placed(layout, 'name', COLUMNS, 2).list).toEqual(['amount', 'name', 'owner']);
    expect(placed(layout, 'name', COLUMNS, 3).list).toEqual(['amount', 'owner', 'name']);
  });

  it('stands in one section at a time', () => {
    expect(fields(placed(layout, 'amount', 'b', 0))).toEqual([['name'], ['amount', 'note']]);
  });

  it('stays in its section when it is put on top or into the list', () => {
    const after = placed(layout, 'note', HIGHLIGHTS, 1);
    expect(after.highlights).toEqual(['name', 'note', 'stage']);
    expect(fields(after)).toEqual(fields(layout));
  });

  it('is taken out of one list only', () => {
    const after = taken(layout, COLUMNS, 'name');
    expect(after.list).toEqual(['amount', 'owner']);
    expect(after.highlights).toEqual(layout.highlights);
  });
});

describe('a related list', () => {
  it('is moved among its like, and keeps its columns', () => {
    expect(placed(layout, 'orders', RELATED, 0).related).toEqual([
      { name: 'orders', columns: ['number'] },
      { name: 'contacts' },
    ]);
  });

  it('has columns of its own, which nothing else can be dropped among', () => {
    const columns = columnsOfRelated('orders');
    expect(placed(layout, 'total', columns, 0).related[1]?.columns).toEqual(['total', 'number']);
    expect(mayDrop(columns, columns)).toBe(true);
    expect(mayDrop('a', columns)).toBe(false);
    expect(mayDrop(columns, HIGHLIGHTS)).toBe(false);
    expect(mayDrop(RELATED, 'a')).toBe(false);
  });

  it('is told only once somebody arranged it, and taken back to the usual', () => {
    const without = taken(layout, RELATED, 'contacts');
    expect(layoutPatch(layout, without)).toEqual({
      relatedLists: [{ name: 'orders', columns: ['number'] }],
    });
    expect(layoutPatch(without, layout)).toEqual({ relatedLists: null });
  });
});

describe('what is saved', () => {
  it('is only what is different', () => {
    expect(layoutPatch(layout, layout)).toEqual({});
    expect(layoutPatch(layout, taken(layout, COLUMNS, 'owner'))).toEqual({ list: ['name', 'amount'] });
  });
});
