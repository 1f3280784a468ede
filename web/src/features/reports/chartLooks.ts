import type { Colours } from '@/chart/colours';

/** How every chart looks, whatever it shows. */

const FONT = 'Inter Variable, system-ui, sans-serif';

export const common = ({ series, ink }: Colours) => ({
  color: [...series],
  animationDuration: 250,
  textStyle: { fontFamily: FONT, color: ink },
});

/** Drawn on the canvas: as part of the page it would carry styles of its own, which our content policy refuses. */
export const tooltip = ({ raise, line, ink }: Colours) => ({
  renderMode: 'richText',
  confine: true,
  backgroundColor: raise,
  borderColor: line,
  textStyle: { color: ink, fontSize: 12, fontFamily: FONT },
});

export const legend = ({ quiet, ink }: Colours) => ({
  type: 'scroll',
  top: 0,
  icon: 'roundRect',
  itemWidth: 10,
  itemHeight: 10,
  textStyle: { color: quiet },
  pageTextStyle: { color: ink },
});
