// 规则: a scenario as a form. What is changed is tried on the plan at once and written when it is saved.
const rules = {
  scenarios: [], scenario: '', view: null, changes: new Map(), score: null, failure: null, said: '', side: 'score', draft: null,
  isAsking: false, isStale: false, wasRead: 0,
};

const rulesBody = more => ({ scenario: rules.scenario, plan: window.workbench.plan || '', digest: rules.view && rules.view.digest, ...more });
const changeList = () => [...rules.changes].map(([path, value]) => ({ path, value }));

async function loadRules(name) {
  const isOther = name !== undefined && name !== rules.scenario;
  if (isOther) { rules.scenario = name; rules.changes.clear(); rules.draft = null; }
  rules.failure = null;
  try {
    rules.scenarios = (await ask('/api/scenarios')).scenarios;
    if (!rules.scenarios.includes(rules.scenario)) rules.scenario = rules.scenarios[0] || '';
    if (rules.scenario) takeRules(await ask('/api/rules', { query: { scenario: rules.scenario, plan: window.workbench.plan || '' } }));
  } catch (failure) { rules.failure = failure; }
  showRules();
}

// What the server says of the scenario; changes that were not saved stay and are tried again.
function takeRules(view) {
  rules.view = { ...view, readOnly: Boolean(view.readOnly), impossible: Boolean(view.impossible) };
  rules.score = null;
  rules.isStale = false;
  rules.wasRead += 1;
  if (rules.changes.size) tryRules();
}

// Tries the changes on the plan: one question at a time, and the last one is always asked.
async function tryRules() {
  if (!rules.view || !rules.view.score) return;
  if (rules.isAsking) { rules.isWaiting = true; return; }
  rules.isAsking = true;
  do {
    rules.isWaiting = false;
    if (!rules.changes.size) { rules.score = null; rules.failure = null; break; }
    const asked = rules.wasRead;
    try {
      const score = await ask('/api/rescore', { body: rulesBody({ changes: changeList() }) });
      if (asked === rules.wasRead && !rules.isWaiting) { rules.score = score; rules.failure = null; }
    } catch (failure) { if (!rules.isWaiting) { rules.score = null; rules.failure = failure; } }
    showScoreSide();
  } while (rules.isWaiting);
  rules.isAsking = false;
  showScoreSide();
  showRulesBar();
}

// A change that is not saved yet; what is as it was is none.
function changeRule(path, value, before) {
  if (JSON.stringify(value) === JSON.stringify(before)) rules.changes.delete(path); else rules.changes.set(path, value);
  rules.said = '';
  for (const row of document.querySelectorAll('#screen .rule')) row.classList.toggle('changed', isRowChanged(row.dataset.path));
  showRulesBar();
  tryRules();
}

const isRowChanged = path => [...rules.changes.keys()].some(key => key === path || key.startsWith(path + '.'));

// Writes something and shows what the file says then.
async function sendRules(path, body, said) {
  rules.failure = null;
  try {
    const view = await ask(path, { body: rulesBody(body) });
    rules.changes.clear();
    rules.draft = null;
    takeRules(view);
    rules.said = said;
  } catch (failure) {
    rules.failure = failure;
    rules.isStale = failure.status === 409;
  }
  showRules();
}

const saveRules = () => sendRules('/api/rules', { changes: changeList() }, tr('已保存到 ', 'saved to ') + rules.scenario);
const undoRules = () => sendRules('/api/rules/undo', {}, tr('已撤销', 'taken back'));
const redoRules = () => sendRules('/api/rules/redo', {}, tr('已重做', 'made again'));

function dropRules() {
  rules.changes.clear();
  rules.score = null;
  rules.failure = null;
  showRules();
}

// What is there now, with what was not saved on top of it: the person decides again.
async function reloadRules() {
  rules.draft = null;
  await loadRules();
  if (!rules.failure && rules.changes.size) rules.said = tr('已载入最新内容;未保存的改动还在,请再决定', 'this is what is there now; what is not saved is kept, decide again');
  showRulesBar();
}

async function saveVariant(name, preset, changes) {
  try {
    const made = await ask('/api/variant', { body: rulesBody({ name, preset, changes }) });
    rules.changes.clear();
    await loadRules(made.scenario);
    rules.said = tr('已存为 ', 'saved as ') + made.scenario;
    showRulesBar();
    return null;
  } catch (failure) { return failure; }
}

// Asks for a name, and for a preset where one is to be taken over.
function askVariant(isPreset) {
  const presets = rules.view.presets;
  const name = make('input', { type: 'text', maxlength: '40', value: isPreset ? presets[0].name : '', id: 'variant-name', placeholder: tr('如 小片区', 'such as small') });
  const preset = make('select', { id: 'variant-preset', on: { change: event => { name.value = event.target.value; } } },
    presets.map(one => make('option', { value: one.name }, both(one.title))));
  const told = make('p', { class: 'bad', role: 'alert' });
  const box = make('dialog', { id: 'variant' });
  const save = async () => {
    const failure = await saveVariant(name.value.trim(), isPreset ? preset.value : undefined, isPreset ? [] : changeList());
    if (failure) fill(told, refusal(failure)); else box.close();
  };
  fill(box, make('h3', null, isPreset ? tr('采用预设', 'Take a preset over') : tr('保存为新方案参数', 'Save as another scenario')),
    make('p', null, isPreset
      ? tr('预设是各地公开做法的标准、规则和权重。它与本县数据合成一份新参数,现在的参数不变。', 'A preset holds the lines, rules and weights of a published practice. Together with this county’s data it becomes a new scenario; the present one stays as it is.')
      : tr('新参数以现在这份为基础,只写不同之处;现在的参数不变。', 'The new scenario rests on this one and holds only what differs; this one stays as it is.')),
    isPreset ? make('p', null, make('label', null, tr('预设 ', 'Preset '), preset)) : null,
    make('p', null, make('label', null, tr('名称 ', 'Name '), name)), told,
    make('p', null, make('button', { type: 'button', class: 'main', id: 'variant-save', on: { click: save } }, tr('保存', 'Save')), ' ',
      make('button', { type: 'button', on: { click: () => box.close() } }, tr('取消', 'Cancel'))));
  box.addEventListener('close', () => box.remove());
  box.addEventListener('keydown', event => { if (event.key === 'Enter' && event.target.tagName !== 'BUTTON') { event.preventDefault(); save(); } });
  document.body.append(box);
  box.showModal();
}

function toPropose() {
  proposing.scenario = rules.scenario;
  openScreen('propose');
}

// Ctrl-Z and Ctrl-Y are those of the rules while these are shown.
document.addEventListener('keydown', event => {
  if (document.body.dataset.step !== 'rules' || !rules.view) return;
  const isTyping = /^(TEXTAREA|SELECT)$/.test(event.target.tagName) || (event.target.tagName === 'INPUT' && event.target.type === 'text');
  const key = event.key.toLowerCase(), isControl = event.ctrlKey || event.metaKey;
  if (!isControl) return;
  if (key === 's') {
    event.preventDefault();
    if (rules.changes.size) saveRules();
  } else if (!isTyping && (key === 'z' || key === 'y')) {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (rules.view.readOnly) return;
    const isUndo = key === 'z' && !event.shiftKey;
    if (isUndo && rules.changes.size) dropRules();
    else if (isUndo && rules.view.undo) undoRules();
    else if (!isUndo && rules.view.redo) redoRules();
  }
}, true);

// What a terminal or another window wrote is shown as soon as this window is looked at again.
addEventListener('focus', async () => {
  if (document.body.dataset.step !== 'rules' || !rules.view) return;
  try {
    const view = await ask('/api/rules', { query: { scenario: rules.scenario, plan: window.workbench.plan || '' } });
    if (view.digest === rules.view.digest) return;
    if (rules.changes.size || rules.draft !== null) {
      rules.isStale = true;
      rules.failure = { error: ['参数文件在别处已被修改;未保存的改动还在本页', 'the scenario was changed elsewhere; what is not saved is still on this page'] };
      showRulesBar();
    } else { takeRules(view); rules.said = tr('参数文件在别处已修改,现已载入最新内容', 'the scenario was changed elsewhere; this is what it says now'); showRules(); }
  } catch (failure) { rules.failure = failure; showRulesBar(); }
});

screens.push({
  id: 'rules', title: ['规则', 'Rules'], hint: ['规则、权重和标准', 'rules, weights and lines'],
  open() { if (rules.view) showRules(); else loadRules(); },
});
