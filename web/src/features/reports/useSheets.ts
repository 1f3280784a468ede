import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  type Board,
  type Dashboard,
  type Naming,
  type Question,
  type Report,
  type Sheet,
  type SheetKind,
  type Shelf,
  sheetKeys,
  sheets,
} from '@/api/reports';
import { toast } from '@/design/Toast';
import { messageOf } from '@/records/problems';
import './texts';

const FRESH_MS = 60_000;

export const useReports = () =>
  useQuery({ queryKey: sheetKeys('reports'), queryFn: sheets.reports.all, staleTime: FRESH_MS });

export const useDashboards = () =>
  useQuery({ queryKey: sheetKeys('dashboards'), queryFn: sheets.dashboards.all, staleTime: FRESH_MS });

interface Calls<Item, Content> {
  readonly add: (form: Naming & Content) => Promise<Item>;
  readonly change: (id: string, form: Naming & Content, version: number) => Promise<Item>;
  readonly remove: (id: string) => Promise<void>;
  readonly restore: (id: string) => Promise<Item>;
}

/** Changes of what is kept: told when they are refused, and undone where something went. */
function useChange<Item extends Sheet, Content>(kind: SheetKind, calls: Calls<Item, Content>) {
  const client = useQueryClient();
  const { t } = useTranslation();

  const attempt = async <T>(change: () => Promise<T>): Promise<T | undefined> => {
    try {
      const done = await change();
      await client.invalidateQueries({ queryKey: ['sheets'] });
      return done;
    } catch (failure) {
      toast.failed(t('reports.notKept'), messageOf(failure, t));
      return undefined;
    }
  };
  /** There at once, so that the page that is opened next finds it. */
  const kept = async (change: () => Promise<Item>) => {
    const done = await attempt(change);
    if (done) {
      client.setQueryData<Shelf<Item>>(
        sheetKeys(kind),
        (old) => old && { ...old, items: [...old.items.filter(({ id }) => id !== done.id), done] },
      );
    }
    return done;
  };
  const restore = async (id: string) => {
    const back = await kept(() => calls.restore(id));
    if (back) toast.done(t('reports.restored', { name: back.name }));
  };
  return {
    add: (form: Naming & Content) => kept(() => calls.add(form)),
    change: (item: Item, form: Naming & Content) => kept(() => calls.change(item.id, form, item.version)),
    remove: async ({ id, name }: Item) => {
      const gone = await attempt(async () => {
        await calls.remove(id);
        return true;
      });
      if (gone) {
        toast.done(t('reports.removed', { name }), {
          label: t('common.undo'),
          run: () => void restore(id),
        });
      }
      return gone === true;
    },
  };
}

export const useReportChange = () => useChange<Report, Question>('reports', sheets.reports);
export const useDashboardChange = () => useChange<Dashboard, Board>('dashboards', sheets.dashboards);

/** What a sheet is called and for whom it is, as it would be sent to change it. */
export const namingOf = ({ name, note, audience, team }: Sheet): Naming => ({
  name,
  note,
  audience,
  team: team?.id ?? null,
});
