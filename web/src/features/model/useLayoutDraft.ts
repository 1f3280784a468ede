import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { model } from '@/api/model';
import type { ObjectType } from '@/api/types';
import { toast } from '@/design/Toast';
import { usualRelations } from '@/features/record/relations';
import { useSchema } from '@/schema/useSchema';
import { focusSpot } from './LayoutDrag';
import {
  definitionOfLayout,
  type LayoutSection,
  type ListId,
  layoutOf,
  layoutPatch,
  type PageLayout,
  placed,
  sameLayout,
  taken,
} from './layout';
import { moved } from './lists';
import { EVERYBODY, everybodys, keyOf, type LayoutKey, layoutsPatch, NEW, roleLayout } from './roleLayouts';
import { useModelChange } from './useModelChange';

interface Draft {
  readonly layout: PageLayout;
  readonly roles: readonly string[];
}

/** A layout while it is arranged; nothing is changed for others before it is saved, and that can be undone. */
export function useLayoutDraft(object: ObjectType) {
  const { t } = useTranslation();
  const change = useModelChange();
  const schema = useSchema();
  const [key, setKey] = useState<LayoutKey>(EVERYBODY);
  const [draft, setDraft] = useState<Draft>();
  const [busy, setBusy] = useState(false);

  const usual = usualRelations(object, schema).map(({ related }) => related.name);
  const own = roleLayout(object, key);
  const shown = key === NEW || own ? key : EVERYBODY;
  const was: Draft = {
    layout: layoutOf(own ? { ...everybodys(object), ...own } : everybodys(object), usual),
    roles: own?.roles ?? [],
  };
  const { layout, roles } = draft ?? was;
  const isSame = sameLayout(was.layout, layout) && keyOf(was.roles) === keyOf(roles);

  const arrange = (next: PageLayout) => setDraft({ layout: next, roles });
  const place = (field: string, list: ListId, at: number) => {
    if (at < 0) return;
    arrange(placed(layout, field, list, at));
    focusSpot({ list, field });
  };
  const sections = (next: readonly LayoutSection[]) => arrange({ ...layout, sections: next });
  const store = async (patch: unknown, back: unknown, done: string, next: LayoutKey) => {
    setBusy(true);
    const isDone = await change(() => model.changeObject(object.name, patch));
    setBusy(false);
    if (!isDone) return;
    setKey(next);
    setDraft(undefined);
    toast.done(done, {
      label: t('common.undo'),
      run: () => void change(() => model.changeObject(object.name, back)),
    });
  };
  const unchanged = { layouts: object.layouts ?? [] };
  const save = () => {
    const next = { roles, ...definitionOfLayout(layout) };
    return shown === EVERYBODY
      ? store(layoutPatch(was.layout, layout), layoutPatch(layout, was.layout), t('model.layoutSaved'), key)
      : store(layoutsPatch(object, key, next), unchanged, t('model.layoutSaved'), keyOf(roles));
  };
  return {
    key: shown,
    layout,
    roles,
    changed: shown === NEW || !isSame,
    /** A layout of roles is nobody’s before it has one. */
    ready: shown === EVERYBODY || roles.length > 0,
    busy,
    /** Shows another layout, or begins one for some roles with what everybody has. */
    show: (next: LayoutKey) => {
      setDraft(undefined);
      setKey(next);
    },
    toggleRole: (role: string) =>
      setDraft({
        layout,
        roles: roles.includes(role) ? roles.filter((one) => one !== role) : [...roles, role],
      }),
    /** Those roles have what everybody has again. */
    drop: () => store(layoutsPatch(object, key, undefined), unchanged, t('model.layoutDropped'), EVERYBODY),
    place,
    remove: (field: string, list: ListId) => arrange(taken(layout, list, field)),
    /** Into the section before or after the one it is in. */
    leap: (field: string, list: ListId, by: -1 | 1) => {
      const next = layout.sections[layout.sections.findIndex(({ key: one }) => one === list) + by];
      if (next) place(field, next.key, by < 0 ? next.fields.length : 0);
    },
    addSection: () => sections([...layout.sections, { key: `section${Date.now()}`, label: {}, fields: [] }]),
    changeSection: (which: string, more: Partial<LayoutSection>) =>
      sections(layout.sections.map((section) => (section.key === which ? { ...section, ...more } : section))),
    moveSection: (which: string, by: -1 | 1) => {
      const at = layout.sections.findIndex((section) => section.key === which);
      sections(moved(layout.sections, at, at + by));
    },
    /** Its fields go to the section before it. */
    removeSection: (which: string) => {
      const at = layout.sections.findIndex((section) => section.key === which);
      const gone = layout.sections[at];
      const heir = layout.sections[at === 0 ? 1 : at - 1];
      if (!gone || !heir) return;
      sections(
        layout.sections
          .filter((section) => section.key !== which)
          .map((section) =>
            section.key === heir.key ? { ...section, fields: [...section.fields, ...gone.fields] } : section,
          ),
      );
    },
    reset: () => {
      setDraft(undefined);
      if (shown === NEW) setKey(EVERYBODY);
    },
    save,
  };
}

export type LayoutDraft = ReturnType<typeof useLayoutDraft>;
