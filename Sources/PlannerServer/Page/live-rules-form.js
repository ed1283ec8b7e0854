// The form: a row for each key, by sections; its words come from the server.
const sectionsOpen = new Set(['must', 'prefer', 'lead', 'classes', 'costs']);

function showRules() {
  if (document.body.dataset.step !== 'rules') return;
  const box = byId('screen'), view = rules.view, at = box.scrollTop;
  const focused = document.activeElement && document.activeElement.closest && document.activeElement.closest('.rule');
  fill(box, make('div', { id: 'rules-bar' }), make('div', { id: 'rules-findings' }),
    !view ? make('p', null, rules.failure ? '' : rules.scenario || !rules.scenarios.length && !rules.failure
      ? tr('工作文件夹中还没有参数文件:请先在“数据”中导入数据。', 'The folder holds no scenario yet: bring the data in first.') : '')
      : make('div', { class: 'rules' },
        make('div', { id: 'rules-form' }, view.form ? view.form.map(rulesSection)
          : make('p', { class: 'bad' }, tr('参数文本有错,改正后才能显示表单;请看右边“参数文本”。', 'The text has faults; the form is there once they are mended: see the text beside.'))),
        make('aside', { id: 'rules-side' })),
    make('datalist', { id: 'rule-villages' }, view ? view.villages.map(one => make('option', { value: villageLabel(one) })) : null));
  showRulesBar();
  showRuleFindings();
  showScoreSide();
  box.scrollTop = at;
  if (focused) {
    const again = box.querySelector(`.rule[data-path="${CSS.escape(focused.dataset.path)}"] input, .rule[data-path="${CSS.escape(focused.dataset.path)}"] select`);
    if (again) again.focus();
  }
}

const isSet = row => row.source.kind !== 'standard' || isRowChanged(row.path);

function rulesSection(section) {
  const set = section.rows.filter(isSet), others = section.rows.filter(row => !isSet(row));
  const more = others.length ? make('details', { class: 'more', 'data-key': section.key + '/more' },
    make('summary', null, tr(`还可以设定(${others.length} 项,现用默认)`, `more that can be set (${others.length}, by default now)`)), ruleRows(others)) : null;
  const box = make('details', { class: 'rules-section', 'data-key': section.key, open: sectionsOpen.has(section.key) },
    make('summary', null, make('h3', null, both(section.title), ' ', make('small', null, set.length ? tr(`已设 ${set.length} 项`, `${set.length} set`) : tr('都用默认', 'all by default')))),
    ruleRows(set), more);
  for (const one of [box, more]) {
    if (!one) continue;
    if (sectionsOpen.has(one.dataset.key)) one.open = true;
    one.addEventListener('toggle', () => { if (one.open) sectionsOpen.add(one.dataset.key); else sectionsOpen.delete(one.dataset.key); });
  }
  return box;
}

// Rows with the words of their group above them, once.
function ruleRows(rows) {
  let group = '';
  return rows.flatMap(row => {
    const own = row.group ? both(row.group) : '';
    const heading = own && own !== group ? make('h4', null, own) : null;
    group = own;
    return [heading, ruleRow(row)];
  });
}

function ruleRow(row) {
  const title = row.group && both(row.title).startsWith(both(row.group)) ? both(row.title).slice(both(row.group).length).replace(/^[::]\s*/, '') || both(row.title) : both(row.title);
  return make('div', { class: 'rule' + (isRowChanged(row.path) ? ' changed' : ''), 'data-path': row.path },
    make('div', { class: 'rule-title', title: row.path }, title),
    make('div', { class: 'rule-control' }, ruleControl(row)),
    make('div', { class: 'rule-notes' }, ruleNotes(row)));
}

// Default, source and reach, each as a few words.
function ruleNotes(row) {
  const source = {
    own: () => tr('本县设定', 'set by the county'), file: () => tr('取自 ', 'from ') + row.source.name,
    preset: () => tr('取自预设:', 'from the preset: ') + both(row.source.title).split(/[::]/)[0], standard: () => null,
  }[row.source.kind]();
  const places = row.elsewhere.map(([title, value]) => both(title).split(/[::]/)[0] + ' ' + both(value)).join(tr(';', '; '));
  return [
    row.reach ? make('span', { class: 'reach' }, both(row.reach)) : make('span', { class: 'reach', title: tr('要求解后才知道', 'known after a plan is proposed') }, '—'),
    make('span', null, tr('默认 ', 'default: ') + both(row.standard)),
    source ? make('span', { class: 'source', title: row.remark }, source + (row.remark ? tr(':', ': ') + row.remark : '')) : null,
    places ? make('span', { class: 'places', title: places }, tr('各地做法', 'elsewhere') + tr(':', ': ') + places) : null,
    row.source.kind === 'own' && !rules.view.readOnly
      ? make('button', { type: 'button', class: 'back', on: { click: () => resetRule(row) } }, tr('恢复默认', 'back to the default')) : null,
  ];
}

function resetRule(row) {
  for (const key of [...rules.changes.keys()]) if (key === row.path || key.startsWith(row.path + '.')) rules.changes.delete(key);
  changeRule(row.path, null, undefined);
  showRules();
}

const trialValue = (path, before) => rules.changes.has(path) ? rules.changes.get(path) : before;

function ruleControl(row) {
  const parts = row.parts.map(part => partControl(row, part));
  if (row.control.kind === 'weights' || parts.length) return [parts, addPart(row)];
  const make2 = ruleControls[row.control.kind];
  return make2 ? make2(row) : textOnlyControl(row);
}

function numberControl(path, label, slider, control, before, unit) {
  const now = trialValue(path, before), off = rules.view.readOnly;
  const number = make('input', { type: 'number', class: 'number', 'aria-label': label, value: now === null ? '' : now, min: control.least, max: control.most > 1e9 ? null : control.most, step: 'any', disabled: off });
  const bar = slider ? make('input', { type: 'range', 'aria-label': label, min: slider[0], max: slider[1], step: slider[2], value: now === null ? slider[0] : now, disabled: off }) : null;
  const take = text => changeRule(path, text === '' ? null : Number(text), before);
  number.addEventListener('input', () => { if (bar && number.value !== '') bar.value = number.value; if (number.checkValidity()) take(number.value); });
  if (bar) bar.addEventListener('input', () => { number.value = bar.value; take(bar.value); });
  return [bar, number, unit ? make('span', { class: 'unit' }, unit) : null];
}

const scalar = row => row.value === null || Array.isArray(row.value) ? null : row.value;
const numeric = row => scalar(row) === null || isNaN(Number(scalar(row))) ? null : Number(scalar(row));

function selectControl(label, path, options, before) {
  const now = trialValue(path, before);
  return make('select', { 'aria-label': label, disabled: rules.view.readOnly, on: { change: event => {
    const value = event.target.value;
    changeRule(path, value === '' ? null : value === 'true' ? true : value === 'false' ? false : value, before);
  } } }, options.map(([value, text]) => make('option', { value, selected: String(now === null ? '' : now) === value }, text)));
}

const yesNo = () => [['true', tr('是', 'yes')], ['false', tr('否', 'no')]];
const columnName = name => { const found = rules.view.columns.find(one => one[0] === name); return found ? both(found[1]) : name; };

const ruleControls = {
  number: row => numberControl(row.path, both(row.title), row.slider, row.control, numeric(row), both(row.unit)),
  flag: row => selectControl(both(row.title), row.path, (scalar(row) === null ? [['', tr('未设', 'not set')]] : []).concat(yesNo()), scalar(row) === null ? null : scalar(row) === 'true'),
  choice: row => selectControl(both(row.title), row.path, row.words.map(([word, said]) => [word, both(said)]), scalar(row)),
  field: row => selectControl(both(row.title), row.path, [...new Set([scalar(row) || '', ...rules.view.columns.map(one => one[0])])].map(name => [name, name ? columnName(name) : tr('未设', 'not set')]), scalar(row)),
  text: row => make('input', { type: 'text', 'aria-label': both(row.title), value: trialValue(row.path, scalar(row)) || '', disabled: rules.view.readOnly,
    on: { change: event => changeRule(row.path, event.target.value === '' ? null : event.target.value, scalar(row)) } }),
  range: row => {
    const before = Array.isArray(row.value) ? row.value.map(Number) : null, now = trialValue(row.path, before) || ['', ''];
    const ends = now.map((end, i) => make('input', { type: 'number', class: 'number', 'aria-label': both(row.title) + (i ? tr(':至', ': to') : tr(':从', ': from')), value: end, min: 0, step: 'any', disabled: rules.view.readOnly }));
    for (const end of ends) end.addEventListener('input', () => { if (ends.every(one => one.value !== '')) changeRule(row.path, ends.map(one => Number(one.value)), before); });
    return [ends[0], tr(' 至 ', ' to '), ends[1], make('span', { class: 'unit' }, both(row.unit))];
  },
  words: row => {
    const before = Array.isArray(row.value) ? row.value : [], now = trialValue(row.path, before) || [];
    return row.words.map(([word, said]) => make('label', { class: 'word' }, make('input', { type: 'checkbox', checked: now.includes(word), disabled: rules.view.readOnly, on: { change: event => {
      const list = (trialValue(row.path, before) || []).filter(one => one !== word);
      changeRule(row.path, event.target.checked ? [...list, word] : list, before);
    } } }), both(said)));
  },
  fields: row => chips(row, columnName, rules.view.columns.map(one => one[0])),
  villages: row => chips(row, villageName),
  groups: row => groupChips(row),
};
