import type { LayoutDefinition, ObjectType, RelatedShown, Texts } from '@/api/types';
import { wholeTexts } from './definition';

export interface LayoutSection {
  /** Stays the same while the section is moved and renamed. */
  readonly key: string;
  readonly label: Texts;
  readonly fields: readonly string[];
}

/** What stands where: on top of the page, in its sections, in the columns of the list, and which other records stand beside. */
export interface PageLayout {
  readonly highlights: readonly string[];
  readonly list: readonly string[];
  readonly sections: readonly LayoutSection[];
  readonly related: readonly RelatedShown[];
  /** Nobody arranged the related lists: all stand there, in the usual order. */
  readonly usual: boolean;
}

/** One of the lists of names: a section by its key, the columns of a related list by its name. */
export type ListId = string;

export const HIGHLIGHTS: ListId = 'highlights';
export const COLUMNS: ListId = 'list';
export const RELATED: ListId = 'related';
const OF_RELATED = 'columns of ';
export const columnsOfRelated = (name: string): ListId => OF_RELATED + name;

/** @param usual the related lists in their usual order */
export const layoutOf = (given: LayoutDefinition, usual: readonly string[]): PageLayout => ({
  highlights: given.highlights ?? [],
  list: given.list ?? [],
  sections: (given.sections ?? []).map(({ label, fields }, at) => ({ key: `section${at}`, label, fields })),
  related: given.relatedLists ?? usual.map((name) => ({ name, columns: [] })),
  usual: given.relatedLists === undefined,
});

/** What the server is told of a layout. */
export const definitionOfLayout = ({ highlights, list, sections, related, usual }: PageLayout) => ({
  highlights,
  list,
  sections: sections.map(({ label, fields }) => ({
    label: wholeTexts(label) ?? { 'zh-CN': '…', en: '…' },
    fields,
  })),
  ...(usual
    ? {}
    : {
        relatedLists: related.map(({ name, columns = [] }) =>
          columns.length > 0 ? { name, columns } : { name },
        ),
      }),
});

export const sameLayout = (one: PageLayout, other: PageLayout): boolean =>
  JSON.stringify(definitionOfLayout(one)) === JSON.stringify(definitionOfLayout(other));

/** What is different, as a merge patch of the object. */
export function layoutPatch(was: PageLayout, is: PageLayout): Readonly<Record<string, unknown>> {
  const before: LayoutDefinition = definitionOfLayout(was);
  const now: LayoutDefinition = definitionOfLayout(is);
  const changed = (['highlights', 'list', 'sections', 'relatedLists'] as const).filter(
    (part) => JSON.stringify(before[part]) !== JSON.stringify(now[part]),
  );
  return Object.fromEntries(changed.map((part) => [part, now[part] ?? null]));
}

export const fieldsIn = (layout: PageLayout, list: ListId): readonly string[] => {
  if (list === HIGHLIGHTS) return layout.highlights;
  if (list === COLUMNS) return layout.list;
  if (list === RELATED) return layout.related.map(({ name }) => name);
  if (list.startsWith(OF_RELATED)) return relatedOf(layout, list)?.columns ?? [];
  return layout.sections.find(({ key }) => key === list)?.fields ?? [];
};

const relatedOf = (layout: PageLayout, list: ListId) =>
  layout.related.find(({ name }) => columnsOfRelated(name) === list);

/** Whether its names mean something in no other list. */
const isApart = (list: ListId) => list === RELATED || list.startsWith(OF_RELATED);
const isSection = (list: ListId) => list !== HIGHLIGHTS && list !== COLUMNS && !isApart(list);

export const mayDrop = (from: ListId, to: ListId): boolean => from === to || (!isApart(from) && !isApart(to));

function withFields(layout: PageLayout, list: ListId, fields: readonly string[]): PageLayout {
  if (list === HIGHLIGHTS) return { ...layout, highlights: fields };
  if (list === COLUMNS) return { ...layout, list: fields };
  if (list === RELATED) {
    const known = new Map(layout.related.map((each) => [each.name, each]));
    return { ...layout, usual: false, related: fields.map((name) => known.get(name) ?? { name }) };
  }
  if (list.startsWith(OF_RELATED)) {
    const of = relatedOf(layout, list);
    const related = layout.related.map((each) => (each === of ? { ...each, columns: fields } : each));
    return { ...layout, usual: false, related };
  }
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
    : layout;
  const rest = fieldsIn(cleared, to).filter((name) => name !== field);
  return withFields(cleared, to, [...rest.slice(0, gap), field, ...rest.slice(gap)]);
}

/** The fields that stand in no section, and so come last on the page. */
export const unplaced = (object: ObjectType, layout: PageLayout): readonly string[] => {
  const known = new Set(layout.sections.flatMap(({ fields }) => fields));
  return object.fields.filter(({ name, system }) => !system && !known.has(name)).map(({ name }) => name);
};
