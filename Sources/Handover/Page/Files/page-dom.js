// Elements. Text goes in as text only: no name can become markup.
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const name in attributes || {}) {
    const value = attributes[name];
    if (name === 'on') for (const event in value) element.addEventListener(event, value[event]);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) element.append(child);
  }
  return element;
}

function fill(element, ...children) {
  element.textContent = '';
  for (const child of children.flat(Infinity)) if (child) element.append(child);
  return element;
}

const byId = id => document.getElementById(id);

// A name on its own: writing that runs from right to left stays inside it.
const bare = text => make('bdi', null, text);

// A row of buttons of which one is pressed.
function choice(label, options, chosen, choose) {
  return make('div', { class: 'choice', role: 'group', 'aria-label': label }, options.map(option => make('button', {
    type: 'button', 'aria-pressed': option.key === chosen ? 'true' : 'false', 'data-key': option.key, title: option.hint,
    on: { click: () => choose(option.key) },
  }, option.label)));
}
