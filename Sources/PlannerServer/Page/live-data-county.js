// The county: its name, the questions that its files leave open, and the button that makes the scenario.
function countyForm() {
  const { files, wish, answer } = bringing;
  if (!files || files.readOnly || !files.files.length) return null;
  if (!isDrafting()) {
    return make('section', null, make('h3', null, tr('参数文件', 'Scenario')), make('div', { class: 'form' },
      files.scenarios.length > 1 ? make('label', null, make('span', null, tr('查看', 'Look at')), make('select', { id: 'data-scenario', on: { change: event => { bringing.scenario = event.target.value; readData(); } } },
        files.scenarios.map(name => make('option', { value: name, selected: name === bringing.scenario }, name)))) : make('p', null, tr('已建立:', 'made: '), bare(bringing.scenario)),
      make('button', { type: 'button', id: 'data-anew', on: { click: beginAnew } }, tr('换了文件,重新建立……', 'Other files: make it anew …'))), areasForm());
  }
  const text = (key, label, more) => make('label', null, make('span', null, label), make('input', { type: 'text', id: 'data-' + key, value: wish[key], ...more, on: { input: event => { wish[key] = event.target.value.trim(); settleButton(); } } }));
  const map = dataFile(wish.villages), measures = answer && answer.measures || [];
  const asked = answer ? answer.tables.flatMap(table => table.columns).filter(one => one.way === 'ambiguous').length : 0;
  return make('section', { id: 'data-county-form' }, make('h3', null, tr('本县', 'The county')),
    make('div', { class: 'form' }, text('county', tr('县(市、区)名称', 'Name of the county'), { maxlength: '40', placeholder: '示例县', autocomplete: 'off' }),
      text('code', tr('县级代码(六位)', 'Six-digit code'), { maxlength: '6', inputmode: 'numeric', autocomplete: 'off' }),
      map ? codeChooser(map) : null, measures.length ? measureChooser(measures) : null,
      make('button', { type: 'button', id: 'data-make', class: 'main', disabled: !wish.county || !wish.villages, on: { click: makeScenario } }, tr('建立参数文件', 'Make the scenario')),
      bringing.isAnew ? make('button', { type: 'button', on: { click: () => { [bringing.isAnew, bringing.answer] = [false, null]; readData(); } } }, tr('不改了', 'Leave it')) : null),
    bringing.isAnew ? make('p', { class: 'bad' }, tr('重新建立会替换现有参数文件中的规则;可用“撤销”取回。', 'This replaces the rules of the scenario that is there; Undo brings them back.')) : null,
    asked ? make('p', null, make('a', { href: '#data-headers', on: { click: event => { event.preventDefault(); byId('data-headers').scrollIntoView(); } } }, tr(`有 ${asked} 个表头含义不明,请在下面“表头对应”中选择`, `${asked} headers may mean several things; choose below`))) : null);
}

// Areas that the county has already: a plan to start from.
function areasForm() {
  const { answer, files } = bringing;
  if (!answer || !answer.isReady) return null;
  const used = answer.usesTables.map(path => path.replace(/^data\//, ''));
  const others = files.files.filter(one => one.kind === 'table' && !used.includes(one.name) && !isEntryTable(one));
  if (!answer.hasAreas && !others.length) return null;
  const chooser = make('select', { id: 'data-areas-source' }, answer.hasAreas ? make('option', { value: 'column' }, tr('村情表中的“现有片区”列', 'the column of areas in the tables')) : null,
    others.map(one => make('option', { value: one.name }, one.name)));
  const load = () => doData(async () => { const made = await tell('/api/areas', { scenario: bringing.scenario, source: chooser.value }); openPlan(made.plan); });
  return make('div', { class: 'form' }, make('label', null, make('span', null, tr('本县已有片区?可作为方案打开,在它上面改', 'Areas that exist already: open them as a plan to start from')), chooser),
    make('button', { type: 'button', id: 'data-areas', on: { click: load } }, tr('打开现有片区', 'Open the areas')));
}

function settleButton() {
  byId('data-make').disabled = !bringing.wish.county || !bringing.wish.villages;
  byId('data-now').replaceWith(dataNow());
}

function beginAnew() {
  const { wish, answer } = bringing, plain = path => path.replace(/^data\//, '');
  if (answer) Object.assign(wish, { county: answer.county, villages: plain(answer.usesVillages) });
  [bringing.isAnew, bringing.answer] = [true, null];
  readData();
}

// Which column of the boundary file holds the codes: asked only where the program is not sure.
function codeChooser(map) {
  if (map.codeField && !map.isFoundByValues) return null;
  const { wish } = bringing;
  return make('label', { class: 'asked' }, make('span', null, tr('村界文件中哪一列是村代码?', 'Which column of the boundary file holds the codes?')),
    make('select', { id: 'data-code-field', on: { change: event => { wish.codeField = event.target.value || null; readData(); } } },
      make('option', { value: '' }, map.codeField ? tr(`自动:${map.codeField}(各不相同)`, `by itself: ${map.codeField} (all differ)`) : tr('请选择', 'choose')),
      map.fields.map(name => make('option', { value: name, selected: wish.codeField === name }, name))));
}

function measureChooser(measures) {
  return make('label', null, make('span', null, tr('按哪种收入分强村、薄弱村?', 'Which income tells strong from weak villages?')),
    make('select', { id: 'data-measure', on: { change: event => { bringing.wish.measure = event.target.value; readData(); } } },
      measures.map(one => make('option', { value: one.field, selected: Boolean(one.isChosen) },
        tr(`${one.label[0]}:强村 ≥ ${one.strong}${one.unit[0]}(${one.strongCount} 村),薄弱村 < ${one.weak}${one.unit[0]}(${one.weakCount} 村)`,
          `${one.label[1]}: strong from ${one.strong} ${one.unit[1]} (${one.strongCount}), weak below ${one.weak} (${one.weakCount})`)))));
}
