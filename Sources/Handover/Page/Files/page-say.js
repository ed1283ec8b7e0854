function words2(pair) { return pair[state.lang === 'zh' ? 0 : 1]; }

function say(key, values) {
  let text = words2(words[key]);
  for (const name in values || {}) text = text.split('{' + name + '}').join(values[name]);
  return text;
}

// A number with separators; a dash where it is missing.
function count(number, decimals) {
  if (number === null || number === undefined) return '—';
  return number.toLocaleString('en-US', { minimumFractionDigits: decimals || 0, maximumFractionDigits: decimals || 0 });
}
