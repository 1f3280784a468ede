import type { Field, Language, Navigation, ObjectType, Texts } from '@/api/types';
import { inUsualOrder, standingAlone } from './navigation';

/** The objects the signed-in person may see, ready to be looked things up in. */
export class Schema {
  private readonly byName: ReadonlyMap<string, ObjectType>;

  /** @param navigation what stands in the side bar; the usual where there is none */
  constructor(
    readonly objects: readonly ObjectType[],
    private readonly navigation?: Navigation,
  ) {
    this.byName = new Map(objects.map((object) => [object.name, object]));
  }

  find(name: string): ObjectType | undefined {
    return this.byName.get(name);
  }

  /** What stands in the side bar: objects that stand alone, in their usual groups and order unless that was arranged. */
  groups(): readonly Group[] {
    const { groups, hidden } = this.navigation ?? { groups: [], hidden: [] };
    const named = new Set([...hidden, ...groups.flatMap(({ objects }) => objects)]);
    const rest = groupsOf(standingAlone(this.objects).filter(({ name }) => !named.has(name)));
    const placed = groups.map(({ group = '', label, objects }) => ({
      group,
      label,
      objects: [...objects.flatMap((name) => this.find(name) ?? []), ...objectsOf(rest, group)],
    }));
    return [
      ...placed.filter(({ objects }) => objects.length > 0),
      ...rest.filter(({ group }) => !placed.some((one) => one.group === group)),
    ];
  }

  /** Every object, those too that are only met inside others. */
  allGroups(): readonly Group[] {
    return groupsOf(this.objects);
  }

  creatableGroups(): readonly Group[] {
    return this.groups().flatMap((one) => {
      const objects = one.objects.filter(({ can }) => can.create);
      return objects.length > 0 ? { ...one, objects } : [];
    });
  }

  creatable(): readonly ObjectType[] {
    return this.objects.filter((object) => object.can.create);
  }
}

export interface Group {
  /** Empty for one that is not among the usual. */
  readonly group: string;
  /** What it is called where that is not as usual. */
  readonly label?: Texts | undefined;
  readonly objects: readonly ObjectType[];
}

const objectsOf = (groups: readonly Group[], name: string) =>
  groups.find(({ group }) => group === name)?.objects ?? [];

function groupsOf(objects: readonly ObjectType[]): readonly Group[] {
  const groups = new Map<string, ObjectType[]>(GROUP_ORDER.map((group) => [group, []]));
  for (const object of inUsualOrder(objects, (it) => it.name)) {
    const members = groups.get(object.group) ?? [];
    members.push(object);
    groups.set(object.group, members);
  }
  return [...groups]
    .filter(([, members]) => members.length > 0)
    .map(([group, members]) => ({ group, objects: members }));
}

const GROUP_ORDER = ['party', 'sales', 'activity', 'service', 'marketing', 'custom', 'privacy', 'identity'];

/** A text in the reader's language; in the other one rather than none. */
export function textOf(texts: Texts | undefined, language: Language): string {
  if (!texts) return '';
  return texts[language] ?? texts.en ?? texts['zh-CN'] ?? '';
}

/** A text as it stands inside a sentence: English names of things lose their capital there, abbreviations do not. */
export function midSentence(texts: Texts | undefined, language: Language): string {
  const text = textOf(texts, language);
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

export function fieldOf(object: ObjectType, name: string): Field | undefined {
  return object.fields.find((field) => field.name === name);
}

/**
 * The field at a path: one of the object's own, or `account.industry`, one of the record that a lookup leads to. The latter is
 * called after both and cannot be edited from here.
 */
export function fieldAt(object: ObjectType, path: string, schema?: Schema): Field | undefined {
  const [first = '', second, ...rest] = path.split('.');
  const own = fieldOf(object, first);
  if (second === undefined || !own) return own;
  const target = own.type === 'lookup' && own.to?.length === 1 && !own.many ? own.to[0] : undefined;
  const far =
    rest.length === 0 && target ? schema?.find(target)?.fields.find((it) => it.name === second) : undefined;
  if (!far) return undefined;
  return {
    ...far,
    name: path,
    label: joined(own.label, far.label),
    readOnly: true,
    can: farRights(own, far),
  };
}

const farRights = (own: Field, far: Field): Field['can'] => ({
  read: own.can.read && far.can.read,
  edit: false,
  ...(far.can.masked ? { masked: true } : {}),
});

const joined = (one: Texts, other: Texts): Texts => ({
  'zh-CN': `${textOf(one, 'zh-CN')} · ${textOf(other, 'zh-CN')}`,
  en: `${textOf(one, 'en')} · ${textOf(other, 'en')}`,
});

/** The columns a list shows: the name first, then what the object's definition asks for and the reader may see. */
export function columnsOf(object: ObjectType): readonly Field[] {
  const names = [object.nameField, ...object.list.filter((name) => name !== object.nameField)];
  return names
    .map((name) => fieldOf(object, name))
    .filter((field): field is Field => field?.can.read === true);
}

/** What stands on top of a record's page: what its layout says, or else what a list would show first. */
export function highlightsOf(object: ObjectType): readonly Field[] {
  const named = (object.highlights ?? []).flatMap((name) => fieldOf(object, name) ?? []);
  return named.length > 0 ? named.filter((field) => field.can.read) : columnsOf(object);
}

export function mayEdit(object: ObjectType, field: Field): boolean {
  return object.can.edit && mayFill(field);
}

/** May be given a value, now or when the record is made. */
export function mayFill(field: Field): boolean {
  return field.can.edit && !field.readOnly && !(field.system && field.name !== 'owner');
}

/** Every readable field, by the sections of the object's definition; those in no section come last. */
export function sectionsOf(
  object: ObjectType,
): readonly { readonly label: Texts | null; readonly fields: readonly Field[] }[] {
  const placed = new Set(object.sections.flatMap((section) => section.fields));
  const rest = object.fields.filter(
    (field) => field.can.read && !placed.has(field.name) && !HIDDEN.has(field.name),
  );
  const named = object.sections.map((section) => ({
    label: section.label,
    fields: section.fields
      .map((name) => fieldOf(object, name))
      .filter((field): field is Field => field?.can.read === true),
  }));
  return [...named, { label: null, fields: rest }].filter((section) => section.fields.length > 0);
}

const HIDDEN = new Set(['id', 'version']);
