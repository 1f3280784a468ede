import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { websiteKeys, websites } from '@/api/websites';
import { useChange } from '@/records/useChange';

/** How often it is looked what was taken, in milliseconds. */
const LOOK = 15_000;
const LOOK_CLOSELY = 3_000;

export const useWebsites = () =>
  useQuery({
    queryKey: websiteKeys.list,
    queryFn: ({ signal }) => websites.list(signal),
    refetchInterval: LOOK,
  });

/** The latest events of a website, while somebody looks at them. */
export const useWebsiteEvents = (id: string) =>
  useQuery({
    queryKey: websiteKeys.events(id),
    queryFn: ({ signal }) => websites.events(id, signal),
    refetchInterval: LOOK_CLOSELY,
  });

/** Does something about websites, and tells what came of it. */
export function useWebsiteChange<With, Result>(
  change: (given: With) => Promise<Result>,
  onDone: (result: Result) => void,
) {
  const { t } = useTranslation();
  return useChange(change, { changes: websiteKeys.all, notDone: t('websites.notDone'), onDone });
}
