import { line, max, range, scaleLinear } from 'd3';
import { desk, type Outcome } from '../../examples/chatConcurrency.ts';
import type { Estimate } from '../../sim/index.ts';

const WIDTH = 960;
const HEIGHT = 330;
const PANEL = { width: 250, height: 220, left: 52, top: 62, step: 318 };

/** Colours that can be told apart on white and on dark, also without seeing red from green; the lines have their names beside them. */
const STYLE = `
    svg { --ink: #1f2328; --faint: #d1d9e0; --blue: #0550ae; --orange: #953800; --grey: #59636e }
    @media (prefers-color-scheme: dark) { svg { --ink: #f0f6fc; --faint: #3d444d; --blue: #79c0ff; --orange: #ffa657; --grey: #9198a1 } }
    text { font: 12px system-ui, sans-serif; fill: var(--ink) }
    .title { font-weight: 600; font-size: 13px }
    .axis { stroke: var(--grey) } .grid { stroke: var(--faint) }
    .blue { --line: var(--blue) } .orange { --line: var(--orange) } .grey { --line: var(--grey) }
    .curve { fill: none; stroke: var(--line); stroke-width: 1.5 } .dashed { stroke-dasharray: 5 4 }
    .point { fill: var(--line) } .interval { stroke: var(--line); stroke-width: 1.5 }
    .name { fill: var(--line) }`;

type Colour = 'blue' | 'orange' | 'grey';

/** Points with their intervals, or a plain curve; its name stands at a place in the units of the axes. */
interface Drawn {
  readonly colour: Colour;
  readonly name?: { readonly text: string; readonly at: readonly [chats: number, value: number] };
  readonly points?: (row: Outcome) => Estimate;
  readonly curve?: (row: Outcome) => number;
  readonly dashed?: boolean;
}

interface Panel {
  readonly title: readonly [string, string];
  readonly top: number;
  readonly drawn: readonly Drawn[];
}

const saturation = 3600 / desk.effort;

const PANELS: readonly Panel[] = [
  {
    title: ['Replies per hour of one agent', 'points simulated, lines exact'],
    top: 280,
    drawn: [
      {
        colour: 'grey',
        dashed: true,
        curve: () => saturation,
        name: { text: `1 / effort = ${saturation}`, at: [1, 262] },
      },
      {
        colour: 'blue',
        curve: (row) => row.exactRepliesUnslowed,
        points: (row) => row.repliesUnslowed,
        name: { text: 'no slowdown', at: [13.6, 262] },
      },
      {
        colour: 'orange',
        curve: (row) => row.exactReplies,
        points: (row) => row.replies,
        name: { text: '+2 % effort per chat beyond 5', at: [5.6, 160] },
      },
    ],
  },
  {
    title: ['Seconds until the reply', 'mean'],
    top: 600,
    drawn: [
      {
        colour: 'blue',
        points: (row) => row.firstResponse,
        name: { text: 'first message, queue included', at: [2, 530] },
      },
      { colour: 'orange', points: (row) => row.laterResponse, name: { text: 'later messages', at: [11.6, 130] } },
      { colour: 'grey', dashed: true, curve: () => 180, name: { text: '3 minutes', at: [1, 148] } },
    ],
  },
  {
    title: ['Hands on a chat, and replies in time', '% of the agent’s time, % of messages'],
    top: 1,
    drawn: [
      { colour: 'blue', points: (row) => row.handsOn, name: { text: 'hands on a chat', at: [13.2, 0.92] } },
      { colour: 'orange', points: (row) => row.inTime, name: { text: 'reply within 3 minutes', at: [10.7, 0.68] } },
    ],
  },
];

/** docs/background/chat-rounds.svg: what more chats at once lead to. Bars are 95 % intervals. */
export function chatConcurrencyFigure(rows: readonly Outcome[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title desc">
  <title id="title">More chats at once: replies per hour, waits and reply rate of one agent</title>
  <desc id="desc">Replies per hour rise up to about five chats at once, then stay at one per effort, or fall where each further chat makes
    replies longer. Hands are then always on a chat; later messages wait ever longer; the 3-minute reply rate falls towards 0.</desc>
  <style>${STYLE}
  </style>
${PANELS.map((panel, i) => panelOf(panel, rows, PANEL.left + i * PANEL.step)).join('\n')}
</svg>
`;
}

function panelOf({ title, top, drawn }: Panel, rows: readonly Outcome[], left: number): string {
  const x = scaleLinear([0, max(rows, ({ chats }) => chats)! + 1], [0, PANEL.width]);
  const y = scaleLinear([0, top], [PANEL.height, 0]);
  const ticks = y.ticks(6).map((value) => {
    const label = top === 1 ? String(Math.round(100 * value)) : String(value);
    return `<path class="grid" d="M0 ${place(y(value))}H${PANEL.width}"/><text x="-8" y="${place(y(value) + 4)}" text-anchor="end">${label}</text>`;
  });
  const chats = range(5, x.domain()[1], 5).map(
    (k) => `<text x="${place(x(k))}" y="${PANEL.height + 18}" text-anchor="middle">${k}</text>`,
  );
  const lines = [
    `<text class="title" x="-30" y="-38">${title[0]}</text><text x="-30" y="-20">${title[1]}</text>`,
    ...ticks,
    `<path class="axis" d="M0 ${PANEL.height}H${PANEL.width}"/>`,
    `<text x="${place(x(1))}" y="${PANEL.height + 18}" text-anchor="middle">1</text>`,
    ...chats,
    `<text x="${PANEL.width / 2}" y="${PANEL.height + 38}" text-anchor="middle">chats at once (concurrency)</text>`,
    ...drawn.map((one) => drawing(one, rows, x, y)),
  ];
  return `  <g transform="translate(${left} ${PANEL.top})">\n${lines.map((text) => `    ${text}`).join('\n')}\n  </g>`;
}

type Scale = (value: number) => number;

function drawing({ colour, name, points, curve, dashed }: Drawn, rows: readonly Outcome[], x: Scale, y: Scale): string {
  const parts: string[] = [];
  if (curve) {
    const path = line<Outcome>(
      (row) => x(row.chats),
      (row) => y(curve(row)),
    ).digits(1)(rows);
    parts.push(`<path class="curve${dashed ? ' dashed' : ''}" d="${path}"/>`);
  }
  for (const row of points ? rows : []) {
    const { mean, low, high } = points!(row);
    const at = place(x(row.chats));
    parts.push(
      `<path class="interval" d="M${at} ${place(y(low))}V${place(y(high))}"/><circle class="point" cx="${at}" cy="${place(y(mean))}" r="2.5"/>`,
    );
  }
  if (name)
    parts.push(`<text class="name" x="${place(x(name.at[0]))}" y="${place(y(name.at[1]))}">${name.text}</text>`);
  return `<g class="${colour}">${parts.join('')}</g>`;
}

/** A tenth of a pixel is enough. */
const place = (value: number): string => String(Math.round(10 * value) / 10);
