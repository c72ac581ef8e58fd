(() => {
  'use strict';
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const pages = $$('.page');
  const findings = $$('.finding');
  document.documentElement.classList.add('js');

  // ---- code: lines fetched on demand, colours ----
  const tokens = /(\/\/.*$)|(\$?@?"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)+')|\b(abstract|as|async|await|base|bool|break|case|catch|class|const|continue|decimal|default|delegate|do|double|else|enum|event|false|finally|float|for|foreach|from|get|if|in|init|int|interface|internal|is|lock|long|namespace|new|not|null|object|out|override|params|partial|private|protected|public|readonly|record|ref|return|sealed|select|set|static|string|struct|switch|this|throw|true|try|using|var|virtual|void|when|where|while|with|yield)\b|\b(\d[\d_.]*)\b/gm;
  let excerpts;

  function element(tag, className, text) {
    const e = document.createElement(tag);
    if (className) e.className = className;
    if (text !== undefined) e.textContent = text;
    return e;
  }

  function fetchCode(pre) {
    excerpts ??= JSON.parse($('#excerpts-json').textContent);
    const [first, lines] = excerpts[+pre.dataset.excerpt];
    delete pre.dataset.excerpt;
    lines.forEach(([before, marked, after], i) => {
      const line = element('span', marked ? 'l on' : 'l', before);
      line.dataset.n = first + i;
      if (marked) line.append(element('mark', '', marked));
      line.append(after + '\n');
      pre.append(line);
    });
  }

  function colour(pre) {
    pre.dataset.done = '1';
    const walker = document.createTreeWalker(pre, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const node of texts) {
      const parts = [];
      let last = 0;
      for (const m of node.data.matchAll(tokens)) {
        parts.push(node.data.slice(last, m.index), element('span', m[1] ? 'c' : m[2] ? 's' : m[3] ? 'k' : 'u', m[0]));
        last = m.index + m[0].length;
      }
      if (parts.length) node.replaceWith(...parts, node.data.slice(last));
    }
  }

  function dress(root) {
    for (const pre of $$('pre[data-excerpt]', root)) fetchCode(pre);
    for (const pre of $$('pre.code:not([data-done])', root)) {
      colour(pre);
      const mark = $('mark', pre);
      if (mark && mark.offsetLeft + mark.offsetWidth > pre.clientWidth) pre.scrollLeft = mark.offsetLeft - 60;
    }
    for (const code of $$('.copyable', root)) {
      code.classList.remove('copyable');
      const button = element('button', 'copy', 'Copy');
      button.type = 'button';
      button.onclick = () => copy(code.textContent, button);
      code.after(button);
    }
  }

  function copy(text, button) {
    const done = () => { button.textContent = 'Copied'; setTimeout(() => { button.textContent = 'Copy'; }, 1200); };
    const byHand = () => {
      const area = element('textarea', '', text);
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
      done();
    };
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, byHand); else byHand();
  }

  // ---- filters: a field of a page's form matches the data attribute of the same name ----
  const words = new WeakMap();
  const textOf = item => {
    if (!words.has(item)) words.set(item, item.textContent.toLowerCase());
    return words.get(item);
  };

  function matches(item, name, value) {
    if (value === '') return true;
    if (name === 'q') return value.toLowerCase().split(/\s+/).every(word => textOf(item).includes(word));
    if (name === 'risk') return +item.dataset.risk >= +value;
    return name === 'project' ? item.dataset.project === value : item.dataset[name].split(' ').includes(value);
  }

  function filter(page) {
    const form = $('.filters', page);
    if (!form) return;
    const fields = [...new FormData(form)];
    const items = $$('[data-item]', page);
    let shown = 0;
    for (const item of items) {
      item.hidden = !fields.every(([name, value]) => matches(item, name, value));
      if (!item.hidden) shown++;
    }
    $('.count', page).textContent = `${shown} of ${items.length} shown`;
    $('.none', page).hidden = shown > 0 || items.length === 0;
  }

  const initial = field => field.tagName === 'SELECT' ? ([...field.options].find(o => o.defaultSelected) ?? field.options[0]).value : field.defaultValue;
  const query = page => {
    const form = $('.filters', page);
    const changed = form ? [...form.elements].filter(f => f.name && f.value !== initial(f)).map(f => [f.name, f.value]) : [];
    return changed.length ? '?' + new URLSearchParams(changed) : '';
  };

  // ---- the address: #page?filters or #finding?filters ----
  const pageOf = name => pages.find(p => p.id === name);
  const findingOf = name => /^MAP\d+-/.test(name) ? findings.find(f => f.id === name || f.dataset.fingerprint.startsWith(name)) : undefined;
  let current = pages[0];
  const write = name => history.replaceState(null, '', '#' + name + query(current));

  function show(page) {
    current = page;
    for (const p of pages) p.hidden = p !== page;
    for (const a of $$('.tabs a')) a.toggleAttribute('aria-current', a.dataset.page === page.id);
    dress($('.prose', page) ? page : document.createElement('p'));
  }

  function read() {
    const [name, search = ''] = decodeURI(location.hash.slice(1)).split('?');
    const finding = findingOf(name);
    const rule = document.getElementById(name)?.closest('.rule-page');
    const page = pageOf(name) ?? (finding || !rule ? pages[0] : rule.closest('.page'));
    show(page);
    const form = $('.filters', page);
    if (form && (pageOf(name) || search)) {
      form.reset();
      for (const [key, value] of new URLSearchParams(search)) if (form.elements[key]) form.elements[key].value = value;
    }
    if (finding && !form.elements.state.value.includes('suppressed') && finding.classList.contains('closed')) form.elements.state.value = '';
    filter(page);
    if (finding) {
      finding.hidden = false;
      go(finding, true);
    } else if (rule) {
      rule.open = true;
      rule.scrollIntoView();
    } else if (location.hash) $('.tabs').scrollIntoView();
  }

  // ---- moving through the findings ----
  let here;
  function go(finding, open) {
    here?.classList.remove('here');
    here = finding;
    here.classList.add('here');
    if (open) here.open = true;
    dress(here);
    here.scrollIntoView({ block: 'start' });
    $('summary', here).focus({ preventScroll: true });
  }

  function step(by) {
    if (current !== pages[0]) show(pages[0]);
    const visible = findings.filter(f => !f.hidden);
    const at = visible.indexOf(here);
    const next = visible[at < 0 ? 0 : Math.min(visible.length - 1, Math.max(0, at + by))];
    if (next) { go(next, false); write(next.id); }
  }

  addEventListener('keydown', e => {
    if (e.ctrlKey || e.metaKey || e.altKey || /INPUT|SELECT|TEXTAREA/.test(e.target.tagName)) {
      if (e.key === 'Escape') e.target.blur();
      return;
    }
    if (e.key === 'j') step(1);
    else if (e.key === 'k') step(-1);
    else if (e.key === '/' && $('.filters', current)) { e.preventDefault(); $('.filters [name=q]', current).focus(); }
  });

  for (const f of findings) {
    f.addEventListener('toggle', () => { if (f.open) dress(f); });
    $('summary', f).addEventListener('click', () => {
      here?.classList.remove('here');
      here = f;
      f.classList.add('here');
      write(f.open ? current.id : f.id);
    });
    if (f.open) dress(f);
  }

  for (const form of $$('.filters')) {
    form.addEventListener('submit', e => e.preventDefault());
    form.addEventListener('input', () => { const page = form.closest('.page'); filter(page); write(page.id); });
  }

  // ---- tables ----
  for (const table of $$('.sortable')) {
    $$('th', table).forEach((th, column) => {
      const button = element('button', '', th.textContent);
      button.type = 'button';
      th.replaceChildren(button);
      button.onclick = () => {
        const down = th.getAttribute('aria-sort') === 'ascending' || (th.classList.contains('num') && !th.hasAttribute('aria-sort'));
        for (const other of $$('th', table)) other.removeAttribute('aria-sort');
        th.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        const key = row => row.cells[column].dataset.v ?? row.cells[column].textContent.trim();
        const rows = $$('tbody tr', table).sort((a, b) => key(a).localeCompare(key(b), 'en', { numeric: true }) * (down ? -1 : 1));
        $('tbody', table).append(...rows);
      };
    });
  }

  // ---- buttons ----
  const actions = {
    unfold: () => findings.forEach(f => { if (!f.hidden) f.open = true; }),
    fold: () => findings.forEach(f => { f.open = false; }),
    reset: () => { $('.filters', current).reset(); filter(current); write(current.id); },
    download: () => {
      const link = element('a');
      link.href = URL.createObjectURL(new Blob([$('#report-json').textContent], { type: 'application/json' }));
      link.download = 'mapaudit-report.json';
      link.click();
    },
  };
  addEventListener('click', e => actions[e.target.dataset?.do]?.());
  addEventListener('beforeprint', () => findings.forEach(f => { if (!f.hidden) { f.open = true; dress(f); } }));
  addEventListener('hashchange', read);
  pages.forEach(filter);
  read();
})();
