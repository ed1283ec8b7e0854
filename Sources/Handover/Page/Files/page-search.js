// Search by name, code or the first letters of the reading; arrows choose, Enter goes there.
const mostMatches = 12;

function matches(text) {
  const wanted = text.trim().toLowerCase();
  if (!wanted) return { list: [], total: 0 };
  const ranked = [];
  const isLetters = /^[a-z]+$/.test(wanted);
  for (let village = 0; village < villageCount; village++) {
    const name = villages.name[village].toLowerCase();
    let rank = name.indexOf(wanted) === 0 ? 0 : name.includes(wanted) ? 1 : villages.code[village].startsWith(wanted) ? 2 : -1;
    if (rank < 0 && isLetters && villages.initials[village].startsWith(wanted)) rank = 3;
    if (rank >= 0) ranked.push([rank, village]);
  }
  ranked.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const clusters = current().clusters.map((cluster, i) => [cluster, i])
    .filter(([cluster]) => (cluster.id + ' ' + cluster.name).toLowerCase().includes(wanted)).map(([, i]) => ({ cluster: i }));
  const list = clusters.slice(0, 3).concat(ranked.map(([, village]) => ({ village })));
  return { list: list.slice(0, mostMatches), total: list.length };
}

function searchBox() {
  const input = make('input', {
    type: 'search', id: 'search', placeholder: say('search'), 'aria-label': say('search'), autocomplete: 'off', spellcheck: 'false',
    role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'matches',
  });
  const list = make('ul', { id: 'matches', role: 'listbox', hidden: true });
  let found = [], at = -1;
  const close = () => { list.hidden = true; input.setAttribute('aria-expanded', 'false'); };
  const go = match => {
    close();
    input.value = '';
    if (match.village !== undefined) selectVillage(match.village, true); else selectCluster(match.cluster, true);
  };
  const show = () => {
    const { list: next, total } = matches(input.value);
    found = next;
    at = found.length ? 0 : -1;
    const plan = current();
    fill(list, found.map((match, i) => make('li', { role: 'option', id: 'match-' + i, 'aria-selected': i === at ? 'true' : 'false',
      on: { mousedown: event => { event.preventDefault(); go(match); } } },
    match.village !== undefined
      ? [bare(villages.name[match.village]), ' ', make('small', null, bare((data.towns[villages.town[match.village]] || '') + ' · ' + clusterText(plan, match.village)))]
      : [swatch(palette[plan.clusters[match.cluster].colour]), bare(plan.clusters[match.cluster].id + ' ' + plan.clusters[match.cluster].name)])),
    total > found.length ? make('li', { class: 'rest' }, say('more', { n: total - found.length })) : null,
    input.value.trim() && !total ? make('li', { class: 'rest' }, say('noMatch')) : null);
    list.hidden = !input.value.trim();
    input.setAttribute('aria-expanded', list.hidden ? 'false' : 'true');
  };
  const mark = () => list.querySelectorAll('[role=option]').forEach((item, i) => {
    item.setAttribute('aria-selected', i === at ? 'true' : 'false');
    if (i === at) { item.scrollIntoView({ block: 'nearest' }); input.setAttribute('aria-activedescendant', item.id); }
  });
  input.addEventListener('input', show);
  input.addEventListener('focus', show);
  input.addEventListener('blur', close);
  input.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (found.length) at = (at + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length;
      mark();
    } else if (event.key === 'Enter' && at >= 0) {
      event.preventDefault();
      go(found[at]);
    } else if (event.key === 'Escape') {
      input.value = '';
      close();
    }
  });
  return make('div', { class: 'search' }, input, list);
}
