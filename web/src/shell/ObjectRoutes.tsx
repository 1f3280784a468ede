import { later } from '@/design/Later';
import { Link, Navigate, useParams } from '@tanstack/react-router';
import { SearchX } from 'lucide-react';
import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectType } from '@/api/types';
import { Empty } from '@/design/Empty';
import { useLanguage } from '@/i18n/useLanguage';
import { useTitle } from '@/i18n/useTitle';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';

const ListScreen = later(() =>
  import('@/features/list/ListScreen').then((it) => ({ default: it.ListScreen })),
);
const BoardScreen = later(() =>
  import('@/features/board/BoardScreen').then((it) => ({ default: it.BoardScreen })),
);
const RecordScreen = later(() =>
  import('@/features/record/RecordScreen').then((it) => ({ default: it.RecordScreen })),
);

export function ListRoute() {
  const { object } = useParams({ from: '/app/o/$object' });
  return <WithObject name={object}>{(found) => <ListScreen key={found.name} object={found} />}</WithObject>;
}

export function BoardRoute() {
  const { object } = useParams({ from: '/app/o/$object/board' });
  return <WithObject name={object}>{(found) => <BoardScreen key={found.name} object={found} />}</WithObject>;
}

export function RecordRoute() {
  const { object, id } = useParams({ from: '/app/o/$object/$id' });
  return (
    <WithObject name={object}>
      {(found) => <RecordScreen key={`${found.name}/${id}`} object={found} id={id} />}
    </WithObject>
  );
}

/** The day begins with what is to be done; who has nothing to do with such things starts where the customers are. */
export function HomeRoute() {
  const { t } = useTranslation();
  const schema = useSchema();
  const first = schema.groups()[0]?.objects[0];
  if (schema.objects.some((object) => object.calendar)) return <Navigate to="/today" replace />;
  if (!first)
    return <Empty icon={<SearchX />} title={t('shell.noObjects')} detail={t('shell.noObjectsDetail')} />;
  return <Navigate to="/o/$object" params={{ object: first.name }} replace />;
}

interface Props {
  readonly name: string;
  readonly children: (object: ObjectType) => ReactNode;
}

function WithObject({ name, children }: Props) {
  const language = useLanguage();
  const object = useSchema().find(name);
  useTitle(textOf(object?.plural, language));
  if (!object) return <NotFound />;
  return <Suspense>{children(object)}</Suspense>;
}

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Empty
      icon={<SearchX />}
      title={t('shell.notFound')}
      detail={t('shell.notFoundDetail')}
      action={
        <Link to="/" className="text-brand underline">
          {t('shell.toStart')}
        </Link>
      }
    />
  );
}
