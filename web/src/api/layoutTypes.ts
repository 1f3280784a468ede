import type { Texts } from './types';

/** What stands where: on pages, in lists and in the side bar. */

export interface Section {
  readonly label: Texts;
  readonly fields: readonly string[];
}

/** A list of records that point here, by what their lookup calls them. */
export interface RelatedShown {
  readonly name: string;
  /** Fields of theirs; none for the first columns of their own list. */
  readonly columns?: readonly string[];
}

/** What stands where, as it is written down; a part that is not there is as for everybody, or as usual. */
export interface LayoutDefinition {
  readonly list?: readonly string[];
  readonly sections?: readonly Section[];
  readonly highlights?: readonly string[];
  readonly relatedLists?: readonly RelatedShown[];
}

export interface RoleLayout extends LayoutDefinition {
  readonly roles: readonly string[];
}

/** Which objects stand in the side bar; what it does not name comes last, in its usual group. */
export interface Navigation {
  readonly groups: readonly NavigationGroup[];
  readonly hidden: readonly string[];
}

export interface NavigationGroup {
  /** The usual group that it is. */
  readonly group?: string;
  /** What it is called where that is not as usual. */
  readonly label?: Texts;
  readonly objects: readonly string[];
}
