// Headers of the tables: what each was taken for, with samples and units; a chooser for each.
function headerTables() {
  const { answer, files } = bringing;
  if (!answer || !answer.tables.length) return null;
  return make('section', { id: 'data-headers' }, make('h3', null, tr('表头对应', 'Headers')),
    make('p', { class: 'small' }, tr('每一列认作什么、用什么单位。认错的请改;联系电话、身份证号等个人信息不读取。', 'What each column is taken for, and in which unit. Change what is wrong; telephones, identity numbers and the like are not read.')),
    answer.tables.map(table => make('div', null, make('h4', null, bare(table.file.replace(/^data\//, '')), table.sheet ? [' · ', bare(table.sheet)] : null,
      tr(` · 表头在第 ${table.headerRow} 行,${table.rows} 个村`, ` · header in row ${table.headerRow}, ${table.rows} villages`)),
      make('table', { class: 'data-headers' }, make('thead', null, make('tr', null, [tr('表头', 'Header'), tr('例', 'Samples'), tr('认作', 'Taken for'), tr('单位', 'Unit')].map(text => make('th', { scope: 'col' }, text)))),
        make('tbody', null, ordered(table.columns).map(column => headerRow(table, column, files.readOnly)))))));
}

const headerOrder = { ambiguous: 0, similar: 1, scenario: 2, alias: 2, contained: 2, cut_off: 2, duplicate: 3, unknown: 3, personal: 4 };
const ordered = columns => columns.map((one, index) => [headerOrder[one.way], index, one]).sort((a, b) => a[0] - b[0] || a[1] - b[1]).map(one => one[2]);

const fieldLabel = name => {
  const found = bringing.answer.fields.find(one => one.field === name);
  return found ? both(found.label) : name;
};

function headerRow(table, column, isReadOnly) {
  const id = 'header-' + table.file + '-' + column.key;
  const note = { ambiguous: tr('请选择', 'please choose'), similar: tr('相近,请核对', 'nearly the same; look'), duplicate: tr('另有一列已采用', 'another column is used') }[column.way];
  const row = cells => make('tr', { 'data-header': column.key, class: column.way === 'ambiguous' ? 'asked' : column.field ? null : 'unused' }, cells.map(cell => make('td', null, cell)));
  if (column.way === 'personal') return row([bare(column.header), '', tr('个人信息,不读取', 'personal, not read'), '']);
  const all = bringing.answer.fields, choices = all.filter(one => column.choices.includes(one.field));
  const option = one => make('option', { value: one.field, selected: one.field === column.field }, both(one.label));
  const chooser = make('select', { id, disabled: isReadOnly, 'aria-label': column.header, on: { change: event => setHeader(table, column, event.target.value, null) } },
    make('option', { value: '', selected: !column.field, disabled: !isDrafting() && column.field }, column.way === 'ambiguous' ? tr('——请选择——', '— choose —') : tr('不采用', 'not used')),
    column.field && !all.some(one => one.field === column.field) ? make('option', { value: column.field, selected: true }, column.field) : null,
    choices.length ? make('optgroup', { label: tr('可能是', 'may be') }, choices.map(option)) : null,
    make('optgroup', { label: tr('全部', 'all') }, all.filter(one => !choices.includes(one)).map(option)));
  const known = all.find(one => one.field === column.field);
  const unit = known && known.units.length ? make('select', { id: id + '-unit', disabled: isReadOnly, 'aria-label': tr('单位:', 'unit of ') + column.header, on: { change: event => setHeader(table, column, null, event.target.value) } },
    known.units.map(one => make('option', { value: one[0], selected: column.unit && one[0] === column.unit[0] }, both(one)))) : known && both(known.unit);
  return row([[bare(column.header), column.year ? tr(` ${column.year}年`, ` ${column.year}`) : null], bare(column.samples.join(tr('、', ', '))), [chooser, note ? make('span', { class: 'small' }, ' ', note) : null],
    [unit || '', known && known.units.length && !column.isUnitSaid ? make('span', { class: 'small' }, ' ', tr('表中未写,请核对', 'not said in the table; look')) : null]]);
}

async function setHeader(table, column, field, unit) {
  const file = table.file.replace(/^data\//, ''), { wish } = bringing;
  if (!isDrafting()) return doData(() => ask('/api/fields', { body: { scenario: bringing.scenario, file: table.file, header: column.key, ...field && { field }, ...unit && { unit } } }));
  const answers = field === null ? wish.units : wish.columns, own = answers[file] = answers[file] || {};
  if (field || unit) own[column.key] = field || unit; else delete own[column.key];
  return readData();
}
