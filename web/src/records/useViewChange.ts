import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { type View, type ViewForm, type ViewList, views } from '@/api/views';
import { toast } from '@/design/Toast';
import { messageOf } from './problems';

/** Changes of views: told when they are refused, and undone where something went. */
export function useViewChange(object: string) {
  const client = useQueryClient();
  const { t } = useTranslation();
  const key = keys.views(object);
  const refresh = () => client.invalidateQueries({ queryKey: key });

  /** What the change gave; undefined where it was refused, which was said. */
  const attempt = async <T>(change: () => Promise<T>): Promise<T | undefined> => {
    try {
      const done = await change();
      await refresh();
      return done;
    } catch (failure) {
      toast.failed(t('views.notKept'), messageOf(failure, t));
      await refresh();
      return undefined;
    }
  };

  const restore = async (view: View) => {
    const back = await attempt(() => views.restore(view.id));
    if (back) toast.done(t('views.restored', { name: back.name }));
  };

  return {
    add: (form: ViewForm) => attempt(() => views.add(form)),
    change: (view: View, form: ViewForm) => attempt(() => views.change(view.id, form, view.version)),
    remove: async (view: View) => {
      const gone = await attempt(async () => {
        await views.remove(view.id);
        return true;
      });
      if (gone) {
        toast.done(t('views.removed', { name: view.name }), {
          label: t('common.undo'),
          run: () => void restore(view),
        });
      }
      return gone === true;
    },
    /** Shown at once: the order of tabs follows the hand. */
    arrange: async (opening: string | null, tabs: readonly string[]) => {
      client.setQueryData<ViewList>(key, (old) => (old ? { ...old, opening, tabs } : old));
      return attempt(async () => {
        await views.arrange(object, { opening, tabs });
        return true;
      });
    },
    /** Which of the views that come with the program are not wanted; a list that opens with one opens plain. */
    hide: async ({ opening, tabs }: ViewList, hidden: readonly string[]) => {
      const first = opening !== null && hidden.includes(opening) ? null : opening;
      client.setQueryData<ViewList>(key, (old) => (old ? { ...old, opening: first, hidden } : old));
      return attempt(async () => {
        await views.arrange(object, { opening: first, tabs, hidden });
        return true;
      });
    },
  };
}

/** The view as it would be sent to change it. */
export const formOf = ({
  team,
  object,
  name,
  audience,
  tab,
  columns,
  sort,
  group,
  density,
  filter,
  colours,
}: View): ViewForm => ({
  object,
  name,
  audience,
  team: team?.id ?? null,
  tab,
  columns,
  sort,
  group,
  density,
  filter,
  colours,
});
