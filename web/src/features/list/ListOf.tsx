import { Plus } from 'lucide-react';
import { Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectType } from '@/api/types';
import type { View } from '@/api/views';
import { Button } from '@/design/Button';
import { Later, later, quietly } from '@/design/Later';
import { usePhone } from '@/design/useMedia';
import { useOpenCreate } from '@/features/create/CreateContext';
import { ViewBar } from '@/features/views/ViewBar';
import { formatNumber } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';
import { isAnyTicked, NONE } from '@/records/selection';
import type { useViews } from '@/records/useViews';
import { midSentence, textOf } from '@/schema/schema';
import { ListBody } from './ListBody';
import { Toolbar } from './Toolbar';
import { useList } from './useList';

const ViewUnseen = later(() => import('./EmptyList').then((it) => ({ default: it.ViewUnseen })));
const GroupedBody = later(() => import('./GroupedBody').then((it) => ({ default: it.GroupedBody })));
// Behind the list: what is ticked, and orders for many records that go on.
const SelectionBar = quietly(() =>
  import('@/features/bulk/SelectionBar').then((it) => ({ default: it.SelectionBar })),
);
interface Props {
  readonly object: ObjectType;
  readonly shelf: ReturnType<typeof useViews>;
  readonly view: View | undefined;
}

/** The list of an object as one view shows it. */
export function ListOf({ object, shelf, view }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const phone = usePhone();
  const openCreate = useOpenCreate();
  const list = useList(object, view, shelf);
  const searchBox = useRef<HTMLInputElement>(null);
  const [ticks, setTicks] = useState(NONE);
  // What was ticked as all that one question finds is not all that another finds.
  const selection = ticks.all === undefined || ticks.all === list.question ? ticks : NONE;

  // Cards stand in no groups.
  const Body = list.group && !phone ? GroupedBody : ListBody;
  const tickAll = () => setTicks({ ...NONE, all: list.question });
  const { total, totalIsAtLeast } = list.pages;
  const number = `${formatNumber(Math.max(0, total), language)}${totalIsAtLeast ? '+' : ''}`;
  const label = midSentence(object.label, language);
  const problem = view?.problems[0];
  return (
    <div className="relative flex h-full min-w-0 flex-col lg:has-data-peek:pr-110">
      <header className="flex h-12 shrink-0 items-center gap-3 border-b border-line px-4">
        <h1 className="truncate text-title font-semibold">{textOf(object.plural, language)}</h1>
        <p aria-live="polite" className="tnum truncate text-xs text-ink-2">
          {total >= 0 && !problem && t('list.total', { count: total, number })}
        </p>
        <span className="flex-1" />
        {object.can.create && (
          <Button
            look="primary"
            icon={<Plus aria-hidden className="size-4" />}
            aria-label={t('create.title', { object: label })}
            onClick={() => openCreate(object.name)}
          >
            {phone ? t('list.new') : t('create.title', { object: label })}
          </Button>
        )}
      </header>
      <ViewBar
        object={object}
        list={shelf.list}
        views={shelf.views}
        current={view}
        isChanged={list.isChanged && !problem}
        kept={list.kept}
        onReset={list.reset}
        asked={list.asked}
        conditions={list.conditions}
        text={list.text}
        onColours={list.setColours}
      />
      {problem ? (
        <Later>
          <ViewUnseen detail={problem.detail} />
        </Later>
      ) : (
        <>
          <Toolbar object={object} list={list} searchBox={searchBox} />
          <Suspense fallback={<div aria-busy className="flex-1" />}>
            <Body
              key={list.question}
              object={object}
              list={list}
              phone={phone}
              selection={selection}
              onSelect={setTicks}
              onAll={tickAll}
              onSearch={() => searchBox.current?.focus()}
              onCreate={() => openCreate(object.name)}
            />
          </Suspense>
        </>
      )}
      {(object.can.bulk !== false || isAnyTicked(selection)) && (
        <SelectionBar
          object={object}
          list={list}
          selection={selection}
          onAll={tickAll}
          onClear={() => setTicks(NONE)}
        />
      )}
    </div>
  );
}
