import type { EChartsCoreOption } from 'echarts/core';
import { isNumber } from '@/fields/kind';
import type { Line } from './answer';

/** A chart, and which group each of its marks stands for. */
export interface Drawn {
  readonly option: EChartsCoreOption;
  readonly lineAt: (series: number, index: number) => Line | undefined;
  /** How many groups the chart leaves to the table. */
  readonly left: number;
}

export const numberOf = (value: unknown): number | null => (isNumber(value) ? value : null);
