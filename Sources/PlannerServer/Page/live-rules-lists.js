// Lists of villages and columns, and tables of columns with a number each.
const villageLabel = ([code, name, town]) => `${name}(${town || code})`;
function villageName(code) {
  const found = rules.view.villages.find(one => one[0] === code);
  return found ? villageLabel(found) : code;
}

// The code of a village that is written by its name or code; nothing where it is not known or not the only one.
function villageCode(text) {
  const wanted = text.trim(), all = rules.view.villages;
  const exact = all.find(one => one[0] === wanted || villageLabel(one) === wanted);
  if (exact) return exact[0];
  const named = all.filter(one => one[1] === wanted);
  return named.length === 1 ? named[0][0] : null;
}

function chip(text, drop) {
  return make('span', { class: 'chip' }, bare(text), rules.view.readOnly ? null
    : make('button', { type: 'button', 'aria-label': tr('去掉 ', 'remove ') + text, on: { click: drop } }, '×'));
}

// A list as words that can be taken out and put in.
function chips(row, name, offered) {
  const before = Array.isArray(row.value) ? row.value : [], box = make('div', { class: 'chips' });
  const now = () => trialValue(row.path, before) || [];
  const change = list => { changeRule(row.path, list, before); show(); };
  const add = code => { if (code && !now().includes(code)) change([...now(), code]); };
  function show() {
    const left = (offered || []).filter(one => !now().includes(one));
    fill(box, now().map(code => chip(name(code), () => change(now().filter(one => one !== code)))),
      rules.view.readOnly ? null : offered
        ? make('select', { 'aria-label': tr('加入', 'add'), on: { change: event => add(event.target.value) } },
          make('option', { value: '' }, tr('加入……', 'add …')), left.map(one => make('option', { value: one }, name(one))))
        : villageInput(tr('加入村名或代码', 'add a village by name or code'), text => { const code = villageCode(text); if (code) add(code); return Boolean(code); }));
  }
  show();
  return box;
}

function villageInput(label, take) {
  const input = make('input', { type: 'text', list: 'rule-villages', placeholder: label, 'aria-label': label });
  const look = () => {
    if (!input.value.trim()) return input.setCustomValidity('');
    const isTaken = take(input.value);
    input.setCustomValidity(isTaken ? '' : tr('没有这个村,或同名的村不止一个', 'no such village, or more than one of this name'));
    if (!isTaken) input.reportValidity();
  };
  input.addEventListener('change', look);
  return input;
}

// Groups of villages, each on a line.
function groupChips(row) {
  const before = Array.isArray(row.value) ? row.value : [], box = make('div', { class: 'chips' });
  const now = () => trialValue(row.path, before) || [];
  const change = list => { changeRule(row.path, list, before); show(); };
  function show() {
    fill(box, now().map((group, i) => make('div', null, chip(group.map(villageName).join(tr('、', ', ')), () => change(now().filter((_, j) => j !== i))))),
      rules.view.readOnly ? null : villageInput(tr('一组村,用“、”隔开', 'a group of villages, parted by commas'), text => {
        const codes = text.split(/[、,,]/).map(villageCode);
        if (codes.length < 2 || codes.includes(null)) return false;
        change([...now(), codes]);
        return true;
      }));
  }
  show();
  return box;
}

// A column with its weight, or with what is asked of it.
function partControl(row, part) {
  const value = part.value, isFlag = part.control.kind === 'flag', isNumber = part.control.kind === 'number';
  const before = isFlag ? value === 'true' : isNumber ? Number(value) : value;
  const isGone = rules.changes.has(part.path) && rules.changes.get(part.path) === null;
  const control = isFlag ? selectControl(both(part.title), part.path, yesNo(), before)
    : isNumber ? numberControl(part.path, both(part.title), part.slider, part.control, before, '') : bare(value);
  return make('div', { class: 'part' + (isGone ? ' gone' : '') }, make('span', { class: 'part-title' }, both(part.title)), control,
    rules.view.readOnly ? null : make('button', { type: 'button', 'aria-label': tr('去掉 ', 'remove ') + both(part.title), on: { click: () => {
      if (isGone) rules.changes.delete(part.path); else rules.changes.set(part.path, null);
      showRules();
      tryRules();
    } } }, isGone ? '↺' : '×'));
}

// New names of a table: those that are not saved yet, and a list to choose from.
function addPart(row) {
  if (rules.view.readOnly) return null;
  const isWeight = row.control.kind === 'weights', known = row.parts.map(part => part.path);
  const path = name => `${row.path}.${name}${isWeight ? '' : '.min'}`;
  const added = [...rules.changes.keys()].filter(key => key.startsWith(row.path + '.') && !known.includes(key));
  const rows = added.map(key => {
    const name = key.slice(row.path.length + 1).split('.')[0];
    return make('div', { class: 'part' }, make('span', { class: 'part-title' }, columnName(name) + (isWeight ? '' : tr('不低于', ' at least'))),
      numberControl(key, columnName(name), isWeight ? [0, 1, 0.05] : null, { least: isWeight ? 0 : -1e12, most: 1e12 }, null, ''),
      make('button', { type: 'button', 'aria-label': tr('去掉 ', 'remove ') + columnName(name), on: { click: () => { rules.changes.delete(key); showRules(); tryRules(); } } }, '×'));
  });
  return [rows, make('select', { class: 'add-part', 'aria-label': tr('加入一列', 'add a column'), on: { change: event => {
    rules.changes.set(path(event.target.value), isWeight ? 0.1 : 0);
    showRules();
    tryRules();
  } } }, make('option', { value: '' }, tr('加入一列……', 'add a column …')),
  rules.view.columns.filter(([name]) => !known.some(one => one.split('.').includes(name))).map(([name, said]) => make('option', { value: name }, both(said))))];
}

// What is too rich for a form is shown as it is, with the way to its place in the text.
function textOnlyControl(row) {
  const count = Array.isArray(row.value) ? row.value.length : 0;
  return [make('span', null, count ? tr(`${count} 项`, `${count} entries`) : both(row.said)), ' ',
    make('button', { type: 'button', class: 'back', on: { click: () => openRuleText(row.source.kind === 'own' ? row.source.row : null) } }, tr('在参数文本中修改', 'change it in the text'))];
}
