import type { ObjectType, Texts } from '@/api/types';
import { wholeTexts } from './definition';

export interface LayoutSection {
  /** Stays the same while the section is moved and renamed. */
  readonly key: string;
  readonly label: Texts;
  readonly fields: readonly string[];
}

/** What stands where: on top of the page, in its sections, and in the columns of the list. */
export interface PageLayout {
  readonly highlights: readonly string[];
  readonly list: readonly string[];
  readonly sections: readonly LayoutSection[];
}

/** One of the lists of fields: by its name, a section by its key. */
export type ListId = string;

export const HIGHLIGHTS: ListId = 'highlights';
export const COLUMNS: ListId = 'list';

export const layoutOf = (object: ObjectType): PageLayout => ({
  highlights: object.highlights ?? [],
  list: object.list,
  sections: object.sections.map(({ label, fields }, at) => ({ key: `section${at}`, label, fields })),
});

/** What the server is told of a layout. */
const wire = ({ highlights, list, sections }: PageLayout) => ({
  highlights,
  list,
  sections: sections.map(({ label, fields }) => ({
    label: wholeTexts(label) ?? { 'zh-CN': '…', en: '…' },
    fields,
  })),
});

/** What is different, as a merge patch of the object. */
export function layoutPatch(was: PageLayout, is: PageLayout): Readonly<Record<string, unknown>> {
  const before = wire(was);
  const now = wire(is);
  const changed = (['highlights', 'list', 'sections'] as const).filter(
    (part) => JSON.stringify(before[part]) !== JSON.stringify(now[part]),
  );
  return Object.fromEntries(changed.map((part) => [part, now[part]]));
}

export const fieldsIn = (layout: PageLayout, list: ListId): readonly string[] => {
  if (list === HIGHLIGHTS) return layout.highlights;
  if (list === COLUMNS) return layout.list;
  return layout.sections.find(({ key }) => key === list)?.fields ?? [];
};

const isSection = (list: ListId) => list !== HIGHLIGHTS && list !== COLUMNS;

function withFields(layout: PageLayout, list: ListId, fields: readonly string[]): PageLayout {
  if (list === HIGHLIGHTS) return { ...layout, highlights: fields };
  if (list === COLUMNS) return { ...layout, list: fields };
  return {
    ...layout,
    sections: layout.sections.map((section) => (section.key === list ? { ...section, fields } : section)),
  };
}

export const taken = (layout: PageLayout, list: ListId, field: string): PageLayout =>
  withFields(
    layout,
    list,
    fieldsIn(layout, list).filter((name) => name !== field),
  );

/**
 * A field at a place in a list. It stands in one section at a time, and once in each of the other lists: out of a section it moves
 * only into another section.
 *
 * @param at before which place; beyond the last one for the end
 */
export function placed(layout: PageLayout, field: string, to: ListId, at: number): PageLayout {
  const before = fieldsIn(layout, to);
  const was = before.indexOf(field);
  const gap = was >= 0 && was < at ? at - 1 : at;
  const cleared = isSection(to)
    ? layout.sections.reduce((now, section) => taken(now, section.key, field), layout)
    : taken(layout, to, field);
  const rest = fieldsIn(cleared, to);
  return withFields(cleared, to, [...rest.slice(0, gap), field, ...rest.slice(gap)]);
}

/** The fields that stand in no section, and so come last on the page. */
export const unplaced = (object: ObjectType, layout: PageLayout): readonly string[] => {
  const known = new Set(layout.sections.flatMap(({ fields }) => fields));
  return object.fields.filter(({ name, system }) => !system && !known.has(name)).map(({ name }) => name);
};
