import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { model } from '@/api/model';
import type { ObjectType } from '@/api/types';
import { toast } from '@/design/Toast';
import {
  type LayoutSection,
  type ListId,
  layoutOf,
  layoutPatch,
  type PageLayout,
  placed,
  taken,
} from './layout';
import { moved } from './lists';
import { useModelChange } from './useModelChange';

const FOCUS_AFTER_MS = 30;

/** A layout while it is arranged; nothing is changed for others before it is saved, and that can be undone. */
export function useLayoutDraft(object: ObjectType) {
  const { t } = useTranslation();
  const change = useModelChange();
  const was = layoutOf(object);
  const [draft, setDraft] = useState<PageLayout>();
  const [busy, setBusy] = useState(false);
  const layout = draft ?? was;
  const patch = layoutPatch(was, layout);

  const place = (field: string, list: ListId, at: number) => {
    if (at < 0) return;
    setDraft(placed(layout, field, list, at));
    // What was moved is drawn anew where it is now; whoever moved it by keys goes with it.
    setTimeout(() => {
      document.querySelector<HTMLElement>(`[data-spot="${CSS.escape(`${list} ${field}`)}"]`)?.focus();
    }, FOCUS_AFTER_MS);
  };
  const sections = (next: readonly LayoutSection[]) => setDraft({ ...layout, sections: next });
  const save = async () => {
    setBusy(true);
    const done = await change(() => model.changeObject(object.name, patch));
    setBusy(false);
    if (!done) return;
    setDraft(undefined);
    toast.done(t('model.layoutSaved'), {
      label: t('common.undo'),
      run: () => void change(() => model.changeObject(object.name, layoutPatch(layout, was))),
    });
  };
  return {
    layout,
    changed: Object.keys(patch).length > 0,
    busy,
    place,
    remove: (field: string, list: ListId) => setDraft(taken(layout, list, field)),
    /** Into the section before or after the one it is in. */
    leap: (field: string, list: ListId, by: -1 | 1) => {
      const next = layout.sections[layout.sections.findIndex(({ key }) => key === list) + by];
      if (next) place(field, next.key, by < 0 ? next.fields.length : 0);
    },
    addSection: () => sections([...layout.sections, { key: `section${Date.now()}`, label: {}, fields: [] }]),
    changeSection: (key: string, more: Partial<LayoutSection>) =>
      sections(layout.sections.map((section) => (section.key === key ? { ...section, ...more } : section))),
    moveSection: (key: string, by: -1 | 1) => {
      const at = layout.sections.findIndex((section) => section.key === key);
      sections(moved(layout.sections, at, at + by));
    },
    /** Its fields go to the section before it. */
    removeSection: (key: string) => {
      const at = layout.sections.findIndex((section) => section.key === key);
      const gone = layout.sections[at];
      const heir = layout.sections[at === 0 ? 1 : at - 1];
      if (!gone || !heir) return;
      sections(
        layout.sections
          .filter((section) => section.key !== key)
          .map((section) =>
            section.key === heir.key ? { ...section, fields: [...section.fields, ...gone.fields] } : section,
          ),
      );
    },
    reset: () => setDraft(undefined),
    save,
  };
}
