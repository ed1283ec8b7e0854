// The lists: clusters with problems in sight, and villages by the page. A click on a header sorts.
const pageRows = 200;

function columnsOf(kind) {
  const plan = current();
  if (kind === 'cluster') {
    return [
      { key: 'id', label: say('id'), value: i => plan.clusters[i].id, cell: i => [swatch(palette[plan.clusters[i].colour]), bare(plan.clusters[i].id)] },
      { key: 'name', label: say('name'), value: i => plan.clusters[i].name },
      { key: 'lead', label: say('leadColumn'), value: i => plan.clusters[i].lead >= 0 ? villages.name[plan.clusters[i].lead] : '—' },
      { key: 'size', label: say('size'), value: i => plan.clusters[i].size, isNumber: true },
      { key: 'weak', label: say('weakCount'), value: i => plan.clusters[i].weak, isNumber: true },
      { key: 'party', label: say('party'), value: i => plan.clusters[i].party, isNumber: true },
      { key: 'income', label: incomeTitle(), value: i => plan.clusters[i].income, isNumber: true, decimals: 1 },
      { key: 'note', label: say('note'), value: i => noteOf(plan.clusters[i]), isMark: i => plan.clusters[i].hard > 0 },
    ];
  }
  return [
    { key: 'name', label: say('village'), value: i => villages.name[i], cell: i => [plan.isLead[i] ? '★ ' : null, bare(villages.name[i])] },
    { key: 'town', label: say('town'), value: i => data.towns[villages.town[i]] || '' },
    { key: 'cluster', label: say('cluster'), value: i => plan.of[i] >= 0 ? plan.clusters[plan.of[i]].id : say(outside(plan, i)) },
    { key: 'class', label: say('standing'), value: i => say(classKeys[plan.cls[i]]), mark: i => classKeys[plan.cls[i]] },
    { key: 'income', label: incomeTitle(), value: i => villages.income[i], isNumber: true, decimals: 1 },
    { key: 'party', label: say('party'), value: i => villages.party ? villages.party[i] : null, isNumber: true },
  ];
}

// A number without its unit would be asked about.
function incomeTitle() { return say('income') + (state.lang === 'zh' ? '(' : ' (') + words2(data.classes.unit) + ')'; }

function noteOf(cluster) {
  const notes = words2(cluster.note) ? [words2(cluster.note)] : [];
  if (cluster.appointed) notes.push(say('appointed'));
  return notes.join(state.lang === 'zh' ? '、' : ', ');
}

function sorted(kind, columns) {
  const length = kind === 'cluster' ? current().clusters.length : villageCount, sort = state.sort[kind];
  const order = Array.from({ length }, (_, i) => i), column = sort && columns.find(one => one.key === sort.key);
  // Problems first, then by number.
  if (!column) return kind === 'cluster' ? order.sort((a, b) => (current().clusters[b].hard > 0) - (current().clusters[a].hard > 0) || a - b) : order;
  // What is missing comes last, whichever way the list runs.
  const values = order.map(column.value), names = new Intl.Collator(state.lang === 'zh' ? 'zh-CN' : 'en', { numeric: true });
  const isMissing = value => value === null || value === undefined || value === '';
  return order.sort((a, b) => {
    const x = values[a], y = values[b];
    if (isMissing(x) || isMissing(y)) return isMissing(x) - isMissing(y) || a - b;
    const result = column.isNumber ? x - y : names.compare(x, y);
    return (sort.down ? -result : result) || a - b;
  });
}

function showTable(kind) {
  const columns = columnsOf(kind), order = sorted(kind, columns), chosen = kind === 'cluster' ? state.cluster : state.village;
  const place = chosen >= 0 ? order.indexOf(chosen) : -1;
  let first = state.page[kind] || 0;
  if (place >= 0 && state.follow) first = Math.floor(place / pageRows) * pageRows;
  first = state.page[kind] = Math.min(first, Math.floor(Math.max(0, order.length - 1) / pageRows) * pageRows);
  const head = columns.map(column => {
    const sort = state.sort[kind], isSorted = sort && sort.key === column.key;
    return make('th', { scope: 'col', class: column.isNumber ? 'number' : null, 'aria-sort': isSorted ? (sort.down ? 'descending' : 'ascending') : 'none' },
      make('button', { type: 'button', on: { click: () => {
        // Largest numbers first, then smallest, then the list's own order; names the other way round.
        const down = isSorted ? !sort.down : !!column.isNumber;
        state.sort[kind] = isSorted && down === !!column.isNumber ? null : { key: column.key, down };
        state.page[kind] = 0;
        showPanel();
      } } }, column.label, isSorted ? (sort.down ? ' ▼' : ' ▲') : ''));
  });
  const rows = order.slice(first, first + pageRows).map(index => make('tr', {
    'data-row': index, class: index === chosen ? 'chosen' : null, 'aria-selected': index === chosen ? 'true' : 'false',
    on: { click: () => kind === 'cluster' ? selectCluster(index, true) : selectVillage(index, true) },
  }, columns.map((column, place) => {
    const value = column.value(index);
    const content = column.cell ? column.cell(index) : column.isNumber ? count(value, column.decimals) : bare(value);
    const name = column.isNumber ? 'number' : column.mark ? 'mark ' + column.mark(index) : column.isMark && column.isMark(index) ? 'broken' : null;
    // The first cell is a button, so that rows can be reached with the keyboard.
    return make('td', { class: name }, place === 0 ? make('button', { type: 'button', class: 'row' }, content) : content);
  })));
  const table = make('table', { id: 'table-' + kind }, make('thead', null, make('tr', null, head)), make('tbody', null, rows),
    make('tfoot', null, make('tr', null, columns.map((column, place) => totalCell(column, place, order)))));
  return [order.length > pageRows ? pager(kind, first, order.length) : null, table];
}

// The sum of a column of numbers over all rows; a star where some have none.
function totalCell(column, place, order) {
  if (place === 0) return make('td', null, say('total'));
  if (!column.isNumber) return make('td', null, column.key === 'name' || column.key === 'town' ? count(order.length) : '');
  const values = order.map(column.value), known = values.filter(value => value !== null && value !== undefined);
  if (!known.length) return make('td', { class: 'number' }, '—');
  return make('td', { class: 'number' }, count(known.reduce((sum, value) => sum + value, 0), column.decimals) + (known.length < values.length ? '*' : ''));
}

function pager(kind, first, total) {
  const turn = step => () => { state.page[kind] = first + step; state.follow = false; showPanel(); };
  return make('div', { class: 'pager' },
    make('button', { type: 'button', disabled: first === 0, on: { click: turn(-pageRows) } }, say('before')),
    make('span', null, say('rowsFrom', { a: count(first + 1), b: count(Math.min(first + pageRows, total)), n: count(total) })),
    make('button', { type: 'button', disabled: first + pageRows >= total, on: { click: turn(pageRows) } }, say('after')));
}

// Brings the chosen row into sight.
function showRow() {
  const row = document.querySelector('#panel tr.chosen');
  if (row) row.scrollIntoView({ block: 'nearest' });
}
