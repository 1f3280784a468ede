import type { MouseEvent } from 'react';

/** The same menu as by the right button: whoever listens for that hears this. */
export function askForMenu({ currentTarget, clientX, clientY }: MouseEvent<HTMLElement>): void {
  currentTarget.dispatchEvent(new window.MouseEvent('contextmenu', { bubbles: true, clientX, clientY }));
}
