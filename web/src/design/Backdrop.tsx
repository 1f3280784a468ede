/**
 * What lies between a dialog and the page. Radix's own overlay also locks the page's scrolling, by a style element that
 * our content security policy refuses; the page itself never scrolls here.
 */
export const Backdrop = () => <div className="fixed inset-0 z-40 bg-black/30 dark:bg-black/60" />;
