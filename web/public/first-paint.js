// Runs before the first paint; keep it tiny. The same keys are written by src/shell/preferences.ts.
(() => {
  var root = document.documentElement;
  var theme, language;
  try {
    theme = localStorage.getItem('shuke.theme');
    language = localStorage.getItem('shuke.language');
  } catch (_) {
    // Storage may be forbidden; the system's choices are used then.
  }
  var dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.classList.toggle('dark', dark);
  root.lang = language || (/^zh/i.test(navigator.language) ? 'zh-CN' : 'en');
})();
