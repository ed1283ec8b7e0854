// Long work: every window hears of all of it, from the first to the last.
const jobs = new Map();
const jobListeners = [];

// Calls back with a job whenever one changes: { job, kind, subject, standing, progress, output, said, exit }.
function onJob(listener) { jobListeners.push(listener); }

function takeJob(job) {
  for (const part of ['progress', 'output']) job[part] = JSON.parse(job[part]);
  const before = jobs.get(job.job);
  jobs.set(job.job, job);
  for (const listener of jobListeners) listener(job, before);
}

async function hear() {
  for (;;) {
    try {
      const answer = await fetch('/api/events', { headers: { 'X-Page-Token': pageToken } });
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        text += value;
        const events = text.split('\n\n');
        text = events.pop();
        for (const event of events) if (event.startsWith('data: ')) takeJob(JSON.parse(event.slice(6)));
      }
    } catch (error) { /* The server has ended or is starting again: asked anew below. */ }
    await new Promise(done => setTimeout(done, 2000));
  }
}

const isAtWork = job => ['waiting', 'running', 'stopping'].includes(job.standing);

// A job as a line with a bar, best score and proven rest as far as they are known, and a button that ends it.
function jobLine(job) {
  const progress = job.progress || {}, share = isAtWork(job) ? progress.progress || 0 : 1;
  const standing = {
    waiting: tr('排队中', 'waiting'), running: tr('正在计算', 'at work'), stopping: tr('正在停止,保留目前最好的方案', 'stopping; the best so far is kept'),
    done: tr('完成', 'done'), failed: tr('未完成', 'not done'),
  }[job.standing];
  const told = [];
  if (typeof progress.best === 'number') told.push(tr('目前最好:村均得分 ', 'best so far: score per village ') + progress.best.toFixed(2));
  if (typeof progress.gap === 'number') told.push(tr('离理论上限还差 ', 'proven rest ') + (100 * progress.gap).toFixed(2) + '%');
  const phase = { search: tr('求解', 'search'), rounding: tr('改进方案', 'better plan') }[progress.phase] || (progress.phase ? tr('证明好到什么程度', 'proof of how good it is') : '');
  return make('div', { class: 'job', 'data-job': job.job, 'data-standing': job.standing },
    make('strong', null, job.subject), ' ', make('span', { class: 'standing' }, standing), isAtWork(job) && phase ? [' · ', phase] : null,
    make('progress', { max: 1, value: share, 'aria-label': standing }), told.length ? make('span', null, told.join(' · ')) : null,
    isAtWork(job) ? make('button', { type: 'button', class: 'stop', on: { click: () => tell('/api/stop', { job: job.job }) } },
      job.kind === 'propose' ? tr('停止并采用目前最好的', 'Stop and keep the best') : tr('停止', 'Stop')) : null,
    job.standing === 'failed' && job.said ? make('pre', { class: 'said' }, job.said.trim()) : null);
}
