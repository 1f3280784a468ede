import { useTranslation } from 'react-i18next';

export const PERIODS = ['P7D', 'P1M', 'P3M', 'P6M', 'P1Y', 'P2Y'] as const;

/** How often a field is to be looked at again, in words; a period of another length as it is written. */
export function usePeriod(): (period: string) => string {
  const { t } = useTranslation();
  return (period) => {
    const known = PERIODS.find((each) => each === period);
    return known ? t(`model.period.${known}`) : period;
  };
}
