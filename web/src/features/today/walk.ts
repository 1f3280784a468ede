/** Goes to the next thing on the page, or to the one before; to the first where none has the focus. */
export function walk(by: 1 | -1): void {
  const things = [...document.querySelectorAll<HTMLElement>('[data-thing]')];
  const here = document.activeElement?.closest('li')?.querySelector<HTMLElement>('[data-thing]');
  const at = here ? things.indexOf(here) : -1;
  const next = at < 0 ? things[0] : things[at + by];
  next?.focus();
}
