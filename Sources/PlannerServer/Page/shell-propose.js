// 求解: from rules to a plan, with its progress; any number of plans side by side.
const proposing = { scenarios: [], scenario: '', bound: '', plans: '1', name: '', failure: null };

async function startProposing() {
  proposing.failure = null;
  const { scenario, bound, plans, name } = proposing;
  try { await tell('/api/propose', { scenario, bound, plans, name }); } catch (failure) { proposing.failure = failure; }
  showProposing();
}

function showProposing() {
  const box = byId('screen');
  if (document.body.dataset.step !== 'propose') return;
  const field = (label, element) => make('label', null, make('span', null, label), element);
  const select = (key, options) => make('select', { on: { change: event => { proposing[key] = event.target.value; } } },
    options.map(([value, text]) => make('option', { value, selected: value === proposing[key] }, text)));
  const list = [...jobs.values()].filter(job => job.kind === 'propose').reverse();
  const isReadOnly = window.workbench.readOnly;
  fill(box, make('h2', null, tr('求解方案', 'Propose a plan')),
    make('p', null, tr('按参数文件中的规则求解。已有的方案不会被替换,新方案另存为新文件夹。', 'A plan is proposed under the rules of the scenario. Plans that exist stay; the new one gets a folder of its own.')),
    proposing.scenarios.length ? null : make('p', { class: 'bad' }, tr('工作文件夹中还没有参数文件:请先在“数据”中导入数据。', 'The folder holds no scenario yet: bring the data in first.')),
    isReadOnly ? make('p', { class: 'bad' }, tr('服务以只读方式启动,不能求解。', 'The server was started read-only.')) : make('div', { class: 'form' },
      field(tr('参数', 'Scenario'), select('scenario', proposing.scenarios.map(one => [one, one]))),
      field(tr('证明', 'Proof'), select('bound', [['', tr('按参数文件', 'as the scenario says')], ['none', tr('不证明(最快)', 'none (fastest)')], ['quick', tr('快速', 'quick')], ['full', tr('充分', 'full')]])),
      field(tr('方案个数', 'Plans'), select('plans', ['1', '2', '3', '4', '5'].map(one => [one, one]))),
      field(tr('方案名', 'Name'), make('input', { type: 'text', value: proposing.name, maxlength: '40', placeholder: 'out', on: { input: event => { proposing.name = event.target.value.trim(); } } })),
      make('button', { type: 'button', id: 'start-propose', class: 'main', disabled: !proposing.scenarios.length, on: { click: startProposing } }, tr('开始求解', 'Propose'))),
    proposing.failure ? make('p', { class: 'bad', role: 'alert' }, refusal(proposing.failure)) : null,
    make('div', { id: 'propose-jobs', 'aria-live': 'polite' }, list.map(proposedLine)));
}

function proposedLine(job) {
  const isThere = job.standing === 'done';
  return make('section', null, jobLine(job),
    isThere ? make('button', { type: 'button', class: 'main', 'data-open': job.subject, on: { click: () => openPlan(job.subject) } }, tr('打开方案', 'Open the plan')) : null);
}

screens.push({
  id: 'propose', title: ['求解', 'Propose'], hint: ['按规则求解方案', 'propose a plan under the rules'],
  async open() {
    showProposing();
    try {
      proposing.scenarios = (await ask('/api/scenarios')).scenarios;
      if (!proposing.scenarios.includes(proposing.scenario)) proposing.scenario = proposing.scenarios[0] || '';
    } catch (failure) { proposing.failure = failure; }
    showProposing();
  },
});
onJob(() => showProposing());
