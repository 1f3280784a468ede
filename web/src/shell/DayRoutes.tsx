import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { later } from '@/design/Later';

const TodayScreen = later(() =>
  import('@/features/today/TodayScreen').then((it) => ({ default: it.TodayScreen })),
);

const CalendarScreen = later(() =>
  import('@/features/calendar/CalendarScreen').then((it) => ({ default: it.CalendarScreen })),
);

export function CalendarRoute() {
  const { t } = useTranslation();
  useTitle(t('shell.calendar'));
  return (
    <Suspense>
      <CalendarScreen />
    </Suspense>
  );
}

export function TodayRoute() {
  const { t } = useTranslation();
  useTitle(t('shell.today'));
  return (
    <Suspense>
      <TodayScreen />
    </Suspense>
  );
}

function useTitle(title: string) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t('common.product')}`;
  }, [title, t]);
}
