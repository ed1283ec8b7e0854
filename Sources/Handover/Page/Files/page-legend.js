// The legend of the chosen layer; a click on a line shows its villages alone, with shift it hides or shows them.
function showLegend() {
  const look = lookOf(state.view === 'one' ? current() : data.plans[0]), box = byId('legend');
  const items = look.legend.map(entry => make('li', null, make('button', {
    type: 'button', 'aria-pressed': state.hidden.has(entry.key) ? 'false' : 'true', 'data-key': entry.key,
    on: { click: event => {
      const others = look.legend.map(one => one.key).filter(key => key !== entry.key);
      const isAlone = !state.hidden.has(entry.key) && others.every(key => state.hidden.has(key));
      if (event.shiftKey) {
        if (state.hidden.has(entry.key)) state.hidden.delete(entry.key); else state.hidden.add(entry.key);
      } else {
        // One click shows this alone, the next one all again.
        state.hidden = new Set(isAlone ? [] : others);
      }
      writeHash();
      showLegend();
      drawMaps();
    } },
  }, swatch(entry.sample, entry.sign), bare(entry.label), make('span', { class: 'amount' }, count(entry.count)))));
  const signs = [
    make('li', null, make('span', { class: 'star', 'aria-hidden': 'true' }, '★'), say('lead')),
    isComparing && state.view !== 'one' ? make('li', null, swatch('#ffffff'), say('moved')) : null,
    ...['cluster', 'town', 'county'].map(kind => make('li', null, make('span', { class: 'stroke ' + kind, 'aria-hidden': 'true' }), say(kind + 'Border'))),
  ];
  if (signs[1]) signs[1].firstChild.classList.add('moved');
  const all = make('li', null, make('button', { type: 'button', class: 'quiet', id: 'show-all', on: { click: () => {
    state.hidden.clear();
    writeHash();
    showLegend();
    drawMaps();
  } } }, say('showAll')));
  fill(box, make('ul', { class: 'keys' }, make('li', null, make('h3', null, say('legend'), make('span', { class: 'hint' }, say('legendHint')))), items, state.hidden.size ? all : null, signs));
}
