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

  // What is typed is kept in passing; a form that is sent meanwhile waits for that, so that it knows what was kept.
  const keeping = new WeakMap();
  // Whoever logged in again in another tab goes on here: the form takes the token of the new session.
  const renew = async (form) => {
    const page = await fetch(location.href, { redirect: 'manual' });
    if (!page.ok) return;
    const fresh = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('input[name=_csrf]');
    const tokens = [...document.querySelectorAll('input[name=_csrf]')];
    if (!fresh || tokens.every((token) => token.value === fresh.value)) return;
    tokens.forEach((token) => { token.value = fresh.value; });
    form.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const formOf = (event) => event.target.matches?.('.keep') && event.target.closest('form');
  document.addEventListener('htmx:beforeRequest', (event) => {
    const form = formOf(event);
    if (form) keeping.set(form, null);
  });
  document.addEventListener('htmx:afterRequest', (event) => {
    const form = formOf(event);
    if (!form) return;
    const waiting = keeping.get(form);
    keeping.delete(form);
    const say = form.querySelector('#kept .kept-say');
    if (!event.detail.successful && say) {
      say.textContent = say.parentNode.dataset.lost;
      if (event.detail.xhr.status === 403) renew(form);
    }
    if (waiting) setTimeout(() => form.requestSubmit(waiting.submitter));
  });
  document.addEventListener('submit', (event) => {
    if (!keeping.has(event.target)) return;
    event.preventDefault();
    keeping.set(event.target, { submitter: event.submitter });
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
