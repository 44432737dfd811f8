'use strict';
(function () {
  const root = document.documentElement;
  const buttons = document.querySelectorAll('.languages button');
  const show = () => {
    root.lang = root.dataset.lang === 'zh' ? 'zh-CN' : 'en';
    buttons.forEach((b) => b.setAttribute('aria-pressed', String(b.dataset.to === root.dataset.lang)));
    document.dispatchEvent(new Event('language'));
  };
  buttons.forEach((b) => b.addEventListener('click', () => {
    root.dataset.lang = b.dataset.to;
    show();
  }));
  if (location.hash === '#en' || location.hash === '#zh') { root.dataset.lang = location.hash.slice(1); }
  show();
}());
