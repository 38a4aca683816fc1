// Runs in the page before its own scripts: notes when levers move, what the workers are told, and when a change is on the screen.
(() => {
  const state = () => {
    const cell = document.querySelector('table.kpi tbody tr td:last-child');
    const guess = [...document.querySelectorAll('.headline b, .chart-line-estimate')];
    return {
      simulated: Boolean(cell?.querySelector('.kpi-value')),
      estimate: guess.map((node) => node.getAttribute('d') ?? node.textContent).join('|'),
      done: Boolean(
        document.querySelector('.run-bar .ant-select') && !document.querySelector('.run-bar button.ant-btn-sm'),
      ),
    };
  };

  const record = { moves: [] };
  window.recorder = record;

  /** Milliseconds on the page's clock at which the frame that shows the present document is out. */
  const painted = (then) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => then(performance.now());
      channel.port2.postMessage(null);
    });

  let move = null;
  let frames = 0;
  /** Frames are counted, and so asked for, only until something is there: drawing them takes time from the workers. */
  let counting = false;
  const tick = () => {
    frames++;
    counting = !move.preview && !move.simulated;
    if (counting) requestAnimationFrame(tick);
  };

  /** A move begins: everything that follows is timed from it. */
  const begin = (event) => {
    move = { at: event.timeStamp, frame: frames, cleared: !state().simulated, stale: 0 };
    record.moves.push(move);
    if (!counting) requestAnimationFrame(tick);
    counting = true;
    performance.mark('bench move'); // to be found in a trace
  };

  const note = (its, name) => {
    const from = its.frame;
    its[name] = NaN; // seen, not yet painted
    painted((at) => {
      its[name] = at - its.at;
      its[`${name}Frames`] = frames - from;
    });
  };

  const look = () => {
    if (!move) return;
    const now = state();
    if (move.computed && !('preview' in move) && now.estimate !== move.before) note(move, 'preview');
    if (!now.simulated) move.cleared = true;
    else if (move.cleared && !('simulated' in move)) {
      if (move.asked === undefined) move.stale++;
      else note(move, 'simulated');
    }
    if (move.simulated !== undefined && now.done && !('done' in move)) note(move, 'done');
  };

  addEventListener('keydown', (event) => ['ArrowRight', 'ArrowUp'].includes(event.key) && begin(event), true);
  addEventListener('click', (event) => event.target.closest('.card, .ant-select-item-option') && begin(event), true);
  addEventListener('change', (event) => event.target.type === 'file' && begin(event), true);
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  /** Tells estimates and runs apart by what is said: only a run has a kind. */
  window.Worker = class extends Worker {
    constructor(...args) {
      super(...args);
      this.addEventListener('message', ({ data }) => {
        if (data?.ok === undefined || !move?.estimateAsked || move.computed) return;
        move.computed = performance.now() - move.estimateAsked;
        move.before = state().estimate;
      });
    }
    postMessage(message, ...rest) {
      if (message?.kind === 'run' && move) move.asked ??= performance.now() - move.at;
      else if (message?.schemaVersion !== undefined && move) move.estimateAsked ??= performance.now();
      super.postMessage(message, ...rest);
    }
  };
})();
