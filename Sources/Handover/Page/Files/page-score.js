// The scorecard: each criterion from 0 to 100, with what it is made of.
function showScore() {
  const plan = current();
  const rows = plan.card.map(([label, mark, figure, range, full]) => make('tr', null,
    make('th', { scope: 'row', title: words2(full) }, words2(label)),
    make('td', { class: 'number' }, mark),
    make('td', null, markBar(Number(mark)), make('div', null, bare(words2(figure))), words2(range) ? make('small', null, bare(words2(range))) : null)));
  return [
    make('h3', null, say('score')), plan.proof ? make('p', { id: 'proof' }, bare(words2(plan.proof))) : null,
    make('table', { id: 'scorecard' }, make('thead', null, make('tr', null,
      [say('criterion'), say('mark'), say('madeOf')].map((text, i) => make('th', { scope: 'col', class: i === 1 ? 'number' : null }, text)))),
    make('tbody', null, rows)),
    make('p', { class: 'small' }, say('markHint')),
  ];
}

function markBar(mark) {
  const bar = make('span', { class: 'bar', 'aria-hidden': 'true' }, make('span'));
  bar.firstChild.style.width = mark + '%';
  return bar;
}
