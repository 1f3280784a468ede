import './texts';
import { Link } from '@tanstack/react-router';
import { Plus, Sunrise } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { Kbd } from '@/design/Kbd';
import { ObjectIcon } from '@/design/ObjectIcon';
import { useHotkeys } from '@/design/useHotkeys';
import { useOpenCreate } from '@/features/create/CreateContext';
import { useSession } from '@/features/session/useSession';
import { useReader } from '@/fields/kind';
import { dayValue, type Timed, timedObjects } from '@/records/schedule';
import { inUsualOrder } from '@/schema/navigation';
import { midSentence } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { AgendaParts } from './AgendaParts';
import { NewsPart } from './NewsPart';
import { useAgenda } from './useAgenda';
import { useWaiting } from './useWaiting';
import { WaitingPart } from './WaitingPart';
import { walk } from './walk';
import { dayText } from './words';

const NO_ONE = { id: '', label: '' };

/** The first page of the morning: what is to be done, what waits, and what is new. */
export function TodayScreen() {
  const { t } = useTranslation();
  const schema = useSchema();
  const { language, timeZone } = useReader();
  const user = useSession()?.user;
  const me = useMemo(() => (user ? { id: user.id, label: user.name } : NO_ONE), [user]);
  const objects = useMemo(() => inUsualOrder(timedObjects(schema), ({ name }) => name), [schema]);
  const found = useAgenda(objects, me, timeZone, schema);
  const { waits } = useWaiting(schema, timeZone);
  const create = useCreateToday(objects, found.day, timeZone);
  useHotkeys({
    j: () => walk(1),
    k: () => walk(-1),
    ...Object.fromEntries(create.map(({ key, run }) => [key, run])),
  });
  const { agenda } = found;
  const isFree =
    !found.loading &&
    !found.failure &&
    agenda.overdue.length + agenda.today.length + agenda.ahead.length === 0;

  return (
    <div className="flex h-full min-w-0 flex-col">
      <header className="flex min-h-12 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-1.5">
        <h1 className="text-title font-semibold">{t('today.title')}</h1>
        <p className="text-ink-2">{dayText(found.day, language)}</p>
        <span className="flex-1" />
        <Link
          to="/calendar"
          search={{}}
          className="inline-flex min-h-7 items-center gap-1.5 rounded-control px-2 text-ink-2 hover:bg-hover hover:text-ink pointer-coarse:min-h-10 max-sm:hidden"
        >
          <ObjectIcon name="calendar-days" className="size-4" />
          {t('shell.calendar')}
        </Link>
        {create.map(({ object, key, run }, at) => (
          <Button
            key={object.name}
            look={at === 0 ? 'primary' : 'plain'}
            icon={<Plus aria-hidden className="size-4" />}
            aria-keyshortcuts={key}
            title={key === '' ? undefined : t('today.key', { key: key.toUpperCase() })}
            onClick={run}
            className={at > 1 ? 'max-lg:hidden' : at > 0 ? 'max-sm:hidden' : ''}
          >
            {t('create.title', { object: midSentence(object.label, language) })}
          </Button>
        ))}
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto grid max-w-6xl items-start gap-4 p-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div data-tour="today" className="flex min-w-0 flex-col gap-4">
            {isFree ? <Free create={create} /> : <AgendaParts found={found} />}
            {!isFree && <Keys />}
          </div>
          <div className="flex min-w-0 flex-col gap-4">
            <WaitingPart waits={waits} />
            <NewsPart today={found.day} />
          </div>
        </div>
      </div>
    </div>
  );
}

interface Create {
  readonly object: Timed;
  /** The key that does it; empty where another has it. */
  readonly key: string;
  readonly run: () => void;
}

const MOST = 3;
/** By this page and by the shell. */
const TAKEN = new Set(['j', 'k', 'x', 'p', 'm', 'c', 'g', '/']);

/** What can be made from here: a task for today, a call that was just made. Keys are the first letters of their names. */
function useCreateToday(objects: readonly Timed[], day: string, timeZone: string): readonly Create[] {
  const open = useOpenCreate();
  const taken = new Set(TAKEN);
  return objects
    .filter((object) => object.can.create)
    .slice(0, MOST)
    .map((object) => {
      const { deadline, start } = object.calendar;
      const known = deadline ? { [start]: dayValue(object, day, timeZone, 'T18:00') } : {};
      const letter = object.name.charAt(0);
      const key = taken.has(letter) ? '' : letter;
      taken.add(letter);
      return { object, key, run: () => open(object.name, known) };
    });
}

/** What the page is for, where nothing is planned yet. */
function Free({ create }: { readonly create: readonly Create[] }) {
  const { t } = useTranslation();
  const { language } = useReader();
  return (
    <section className="rounded-card border border-line bg-panel">
      <Empty
        icon={<Sunrise />}
        title={t('today.free')}
        detail={t('today.freeDetail')}
        action={
          <div className="flex flex-wrap justify-center gap-2">
            {create.map(({ object, run }, at) => (
              <Button key={object.name} look={at === 0 ? 'primary' : 'plain'} onClick={run}>
                {t('create.title', { object: midSentence(object.label, language) })}
              </Button>
            ))}
          </div>
        }
      />
    </section>
  );
}

/** Told where there is a keyboard. */
function Keys() {
  const { t } = useTranslation();
  const keys = [
    ['J', 'K', t('today.keys.walk')],
    ['X', '', t('today.keys.tick')],
    ['P', '', t('today.keys.postpone')],
    ['Enter', '', t('today.keys.open')],
  ] as const;
  return (
    <p className="no-print hidden flex-wrap gap-x-4 gap-y-1 px-1 text-xs text-ink-2 pointer-fine:flex">
      {keys.map(([one, other, text]) => (
        <span key={one} className="inline-flex items-center gap-1">
          <Kbd>{one}</Kbd>
          {other !== '' && <Kbd>{other}</Kbd>}
          {text}
        </span>
      ))}
    </p>
  );
}
