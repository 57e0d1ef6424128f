// Every page works without this file; it only saves a click here and there.
(() => {
  'use strict';

  // A row opens as a whole, also where the browser cannot stretch the link over the row.
  document.addEventListener('click', (event) => {
    const row = event.target.closest('tr.row-link');
    if (!row || event.target.closest('a, button, input, select, textarea, label, summary')) return;
    if (String(window.getSelection())) return;
    const link = row.querySelector('a.row-main');
    if (!link) return;
    if (event.metaKey || event.ctrlKey) window.open(link.href);
    else link.click();
  });

  const target = (link) => document.getElementById(decodeURIComponent(link.hash.slice(1)));

  // After a form was sent back, start at what is wrong, in the order of the fields.
  const focusErrors = () => {
    const summary = document.querySelector('.error-summary');
    if (!summary) return;
    const items = [...summary.querySelectorAll('li')].map((item) => ({ item, link: item.querySelector('a') }));
    items
      .filter(({ link }) => link && target(link))
      .sort((a, b) => (target(a.link).compareDocumentPosition(target(b.link)) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
      .forEach(({ item }) => item.parentNode.append(item));
    summary.focus();
  };
  focusErrors();
  document.addEventListener('htmx:afterSettle', focusErrors);

  // A link in the error summary puts the cursor into the field (a group of choices: into its first).
  document.addEventListener('click', (event) => {
    const link = event.target.closest('.error-summary a[href^="#"]');
    if (!link) return;
    const field = target(link);
    if (!field) return;
    event.preventDefault();
    const control = field.matches('fieldset') ? field.querySelector('input') : field;
    (field.closest('.field') || field).scrollIntoView({ block: 'center' });
    (control || field).focus({ preventScroll: true });
  });

  // The menu on a narrow screen opens and shuts in place; without script its link jumps to the same list.
  const toggle = document.querySelector('.nav-toggle');
  const panel = document.getElementById('nav');
  if (toggle && panel) {
    toggle.setAttribute('role', 'button');
    toggle.setAttribute('aria-controls', 'nav');
    const show = (open) => {
      panel.classList.toggle('is-open', open);
      panel.classList.toggle('is-shut', !open);
      toggle.setAttribute('aria-expanded', String(open));
    };
    show(false);
    toggle.addEventListener('click', (event) => {
      event.preventDefault();
      show(toggle.getAttribute('aria-expanded') !== 'true');
    });
    toggle.addEventListener('keydown', (event) => {
      if (event.key === ' ') {
        event.preventDefault();
        toggle.click();
      }
    });
    panel.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        show(false);
        toggle.focus();
      }
    });
  }

  // Changing the language keeps the filters in the address.
  document.querySelectorAll('.lang a').forEach((link) => {
    const query = new URLSearchParams(window.location.search);
    query.set('lang', link.lang);
    link.search = query.toString();
  });

  // A form is not sent twice by a double click.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.getAttribute('method') !== 'post' || form.hasAttribute('hx-post') || event.defaultPrevented) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'true';
    setTimeout(() => delete form.dataset.sent, 3000);
  });
})();
