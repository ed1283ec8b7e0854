// Beside the form: how the plan stands under the rules as they are set now, and the text of the scenario.
function showRulesBar() {
  const bar = byId('rules-bar'), view = rules.view;
  if (!bar) return;
  const button = (id, text, isOff, does, more) => make('button', { type: 'button', id, disabled: isOff, on: { click: does }, ...more }, text);
  const count = rules.changes.size, isOff = !view || view.readOnly;
  const hint = (step, words) => step ? `${words}:${both(step)}` : words;
  fill(bar, make('h2', null, tr('规则', 'Rules')),
    make('label', null, tr('参数文件 ', 'Scenario '), make('select', { id: 'rules-scenario', on: { change: event => loadRules(event.target.value) } },
      rules.scenarios.map(one => make('option', { value: one, selected: one === rules.scenario }, one)))),
    view && view.findings.some(one => one.severity === 'error') ? make('button', { type: 'button', id: 'rules-fault', class: 'bad', on: { click: () => { byId('screen').scrollTop = 0; } } },
      view.impossible ? tr('× 没有方案能做到这些规则,看原因', '× no plan can keep these rules: why') : tr('× 参数有错,看原因', '× the scenario has faults: which')) : null,
    isOff && view ? make('span', { class: 'tag' }, tr('只读', 'read-only')) : null,
    isOff ? null : [
      button('rules-undo', tr('↶ 撤销', '↶ Undo'), !count && !view.undo, () => rules.changes.size ? dropRules() : undoRules(), { title: count ? tr('放弃未保存的改动 (Ctrl-Z)', 'drop what is not saved (Ctrl-Z)') : hint(view.undo, tr('撤销上一步 (Ctrl-Z)', 'take the last change back (Ctrl-Z)')) }),
      button('rules-redo', tr('↷ 重做', '↷ Redo'), Boolean(count) || !view.redo, redoRules, { title: hint(view.redo, tr('重做 (Ctrl-Y)', 'make it again (Ctrl-Y)')) }),
      button('rules-preset', tr('采用预设……', 'Take a preset …'), Boolean(count), () => askVariant(true), { title: tr('各地公开做法的规则和权重', 'rules and weights of published practices') }),
      button('rules-variant', tr('保存为新方案参数……', 'Save as another …'), false, () => askVariant(false)),
      button('rules-save', count ? tr(`保存 ${count} 项改动`, `Save ${count} ${count === 1 ? 'change' : 'changes'}`) : tr('保存', 'Save'), !count, saveRules, { class: 'main', title: 'Ctrl-S' }),
    ],
    make('button', { type: 'button', id: 'rules-next', class: count ? null : 'main', disabled: !view || !view.form, on: { click: toPropose }, title: count ? tr('未保存的改动不会用于求解', 'what is not saved is not used for a plan') : null }, tr('下一步:求解 →', 'Next: propose →')),
    make('span', { id: 'rules-said', role: 'status', class: rules.failure ? 'bad' : 'good' }, rules.failure ? refusalText(rules.failure) : rules.said),
    rules.isStale ? button('rules-reload', tr('载入最新内容', 'Load what is there now'), false, reloadRules) : null);
  // The bar grows with its words; what stands beside the form begins below it.
  if (byId('rules-side')) byId('rules-side').style.top = bar.offsetHeight - 6 + 'px';
}

const refusalText = failure => failure.error ? refusal(failure) : String(failure);

// Faults on top: rules that no plan can keep first, each with what would help.
function showRuleFindings() {
  const box = byId('rules-findings'), view = rules.view;
  if (!box || !view) return;
  const line = one => make('li', null, make('span', null, both(one.what)), one.count > 1 ? tr(`(同类共 ${one.count} 处)`, ` (${one.count} alike)`) : null,
    one.mend ? make('div', { class: 'mend' }, tr('处理:', 'mend: '), both(one.mend)) : null,
    one.path || one.row ? make('button', { type: 'button', class: 'back', on: { click: () => one.row ? openRuleText(one.row) : goToRule(one.path) } }, tr('看这一项', 'show it')) : null);
  const errors = view.findings.filter(one => one.severity === 'error'), warnings = view.findings.filter(one => one.severity !== 'error');
  const part = (id, kind, text, list) => list.length ? make('details', { id, class: kind, open: kind === 'bad' }, make('summary', null, text), make('ul', null, list.map(line))) : null;
  fill(box, part('rules-impossible', 'bad', view.impossible ? tr('按这样的规则,没有方案能全部做到:', 'No plan can keep these rules:') : tr('参数有错:', 'The scenario has faults:'), errors),
    part('rules-doubts', 'doubt', tr(`另有 ${warnings.length} 条提醒`, `${warnings.length} things to look at`), warnings));
}

function goToRule(path) {
  const found = [...document.querySelectorAll('#screen .rule')].find(row => path === row.dataset.path || row.dataset.path.startsWith(path + '.') || path.startsWith(row.dataset.path + '.'));
  if (!found) return openRuleText(null);
  for (let box = found.closest('details'); box; box = box.parentElement.closest('details')) box.open = true;
  found.scrollIntoView({ block: 'center' });
  const control = found.querySelector('input, select, button');
  if (control) control.focus();
}

function showScoreSide() {
  const box = byId('rules-side');
  if (!box) return;
  const typed = byId('rules-text');
  if (typed && rules.side === 'text' && document.activeElement === typed) return;
  fill(box, choice(tr('旁栏', 'beside'), [{ key: 'score', label: tr('试算现方案', 'The plan under these') }, { key: 'text', label: tr('参数文本', 'Text') }], rules.side,
    key => { rules.side = key; showScoreSide(); }), rules.side === 'score' ? scorePanel() : textPanel());
}

function scorePanel() {
  const before = rules.view.score, after = rules.score, now = after || before;
  if (!now) return make('p', null, window.workbench.plan ? tr('这份参数的数据与现在的方案不同,或参数有错,不能试算。', 'This scenario has other data than the plan, or faults; the plan cannot be tried.') : tr('还没有方案。设好规则后点“下一步:求解”。', 'There is no plan yet. Set the rules, then go on to propose one.'));
  const had = new Set(before.broken.map(String)), has = new Set(now.broken.map(String));
  const added = now.broken.filter(one => !had.has(String(one))), gone = before.broken.filter(one => !has.has(String(one))), same = now.broken.filter(one => had.has(String(one)));
  const list = (items, kind, word) => items.map(one => make('li', { class: kind }, word ? make('strong', null, word) : null, bare(both(one))));
  const change = (a, b, digits) => after && Math.abs(b - a) >= 0.5 / 10 ** digits ? make('span', { class: b > a ? 'good' : 'bad' }, (b > a ? ' ▲ ' : ' ▼ ') + Math.abs(b - a).toFixed(digits)) : null;
  return [
    make('p', { class: 'small' }, after ? tr('按未保存的改动试算现方案(没有重新求解):', 'The present plan under what is not saved (no new plan is made):') : tr('现方案在这些规则下:', 'The present plan under these rules:')),
    make('p', { id: 'trial-score', 'data-score': now.perHundred }, tr('村均得分 ', 'score per village '), make('strong', null, now.perHundred.toFixed(2)), change(before.perHundred, now.perHundred, 2)),
    after ? make('p', { class: 'small' }, tr('改了权重或扣分后,得分的尺度也变了,只宜看各项和违反的规则。', 'Once weights or costs change, so does the scale of the score: look at the criteria and the rules.')) : null,
    make('table', { id: 'trial-card' }, make('tbody', null, now.card.map(([key, label, mark, figure, full]) => {
      const old = before.card.find(one => one[0] === key);
      const bar = make('span', { class: 'bar', 'aria-hidden': 'true' }, make('span'));
      bar.firstChild.style.width = mark + '%';
      return make('tr', null, make('th', { scope: 'row', title: both(full) }, both(label)), make('td', { class: 'number' }, mark, old ? change(Number(old[2]), Number(mark), 0) : null),
        make('td', { title: both(figure) }, bar));
    }))),
    make('h4', { class: now.broken.length ? 'bad' : 'good' }, now.broken.length ? tr(`× 违反规则 ${now.broken.length} 处`, `× ${now.broken.length} rules broken`) + (added.length ? tr(`,其中新增 ${added.length} 处`, `, ${added.length} of them new`) : '') : tr('✓ 全部规则满足', '✓ all rules are kept')),
    make('ul', { id: 'trial-broken' }, list(added, 'bad', tr('新违反 ', 'now broken: ')), list(same, null, null), list(gone, 'good', tr('不再违反 ', 'no longer broken: '))),
    now.impossible ? make('p', { class: 'bad' }, tr('按这样的规则,可能没有方案能全部做到。', 'There may be no plan that keeps all of these rules.')) : null,
  ];
}

function openRuleText(row) {
  rules.side = 'text';
  showScoreSide();
  const area = byId('rules-text');
  if (!area) return;
  area.focus();
  if (!row) return;
  const lines = area.value.split('\n'), start = lines.slice(0, row - 1).reduce((sum, line) => sum + line.length + 1, 0);
  area.setSelectionRange(start, start + (lines[row - 1] || '').length);
  area.scrollTop = Math.max(0, (row - 6) * 20);
}

// The text of the file, as it lies there; what is written here goes there as a whole.
function textPanel() {
  const view = rules.view, isOff = view.readOnly;
  const area = make('textarea', { id: 'rules-text', rows: '24', spellcheck: 'false', wrap: 'off', 'aria-label': tr('参数文本', 'text of the scenario'), readonly: isOff, on: { input: event => { rules.draft = event.target.value; save.disabled = false; } } });
  area.value = rules.draft === null ? view.text : rules.draft;
  const save = make('button', { type: 'button', id: 'rules-text-save', class: 'main', disabled: rules.draft === null, on: { click: () => sendRules('/api/yaml', { text: area.value }, tr('已保存参数文本', 'the text is saved')) } }, tr('保存文本', 'Save the text'));
  const faults = (rules.failure && rules.failure.findings || []).map(one => make('li', { class: 'bad' }, one.row ? tr(`第 ${one.row} 行:`, `line ${one.row}: `) : '', both(one.what), one.mend ? tr(';', '; ') + both(one.mend) : '',
    one.row ? make('button', { type: 'button', class: 'back', on: { click: () => openRuleText(one.row) } }, tr('看这一行', 'show it')) : null));
  return [
    make('p', { class: 'small' }, tr('“#”后是说明,表单保存时原样保留。', 'What follows # explains; the form keeps it as it is.'), rules.changes.size ? tr(' 表单中还有未保存的改动,请先保存或撤销。', ' The form has changes that are not saved: save or undo them first.') : ''),
    area, isOff ? null : make('p', null, save, ' ', make('button', { type: 'button', on: { click: () => { rules.draft = null; rules.failure = null; showRules(); } } }, tr('还原', 'As it was'))),
    make('ul', { id: 'rules-text-faults' }, faults),
  ];
}
