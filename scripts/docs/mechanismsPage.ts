import { anchorOf, code, GENERATED, page, table } from './markdown.ts';
import { CHAPTERS } from './mechanisms/index.ts';
import type { Chapter, Mechanism } from './mechanisms/index.ts';
import { toldFields } from './scenarioPage.ts';

const INTRODUCTION = `Everything that happens in the simulated centre, one mechanism at a time: a picture, what happens and in which order, the fields that
switch it on, what is assumed and where reality may differ, the source, and the tests that play it as a story to be checked
by hand. What a scenario does not use changes no byte of its result and costs nothing. How it all fits together is told in
[the model](../background/model.md), how the whole is held to theory in [the validation](../background/validation.md).

本页逐一说明模拟客服中心里的每个机制：示意图、发生什么以及同一时刻的先后、由哪些字段开启、做了什么假设、现实可能有何不同、依据来源，
以及可以手工核对的故事测试。场景没有用到的机制不改变结果的任何一个字节，也不增加计算量。`;

/** docs/reference/mechanisms.md: every mechanism, from the descriptions in mechanisms/. */
export function mechanismsPage(): string {
  return page([
    GENERATED,
    '# Mechanisms · 机制',
    INTRODUCTION,
    contents(),
    ...CHAPTERS.flatMap(({ title, mechanisms }) => [`## ${title}`, ...mechanisms.flatMap(section)]),
  ]);
}

function contents(): string {
  const link = ({ title }: Chapter | Mechanism): string => `[${title}](#${anchorOf(title)})`;
  const rows = CHAPTERS.map((chapter) => [link(chapter), chapter.mechanisms.map(link).join(' · ')]);
  return table(['Chapter', 'Mechanisms'], rows);
}

function section({ title, picture, what, kinds, fields, off, assumed, source, stories }: Mechanism): string[] {
  const facts = [
    ...(fields.length > 0 ? [`**Fields:** ${fields.map(fieldLink).join('; ')}`] : []),
    `**Off:** ${flowing(off)}`,
    `**Assumed:** ${flowing(assumed)}`,
    `**Source:** ${flowing(source)}`,
    `**Shown by:** ${stories.map(storyLink).join('; ')}`,
  ];
  return [
    `### ${title}`,
    `\`\`\`text\n${undented(picture)}\n\`\`\``,
    flowing(what),
    ...(kinds ? [bullets(Object.entries(kinds).map(([kind, does]) => `${code(kind)}: ${flowing(does)}`))] : []),
    bullets(facts),
  ];
}

const bullets = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

/** Text as it is written in the source, as one line. */
const flowing = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A picture without the line break before it and the indentation of the source. */
function undented(picture: string): string {
  const lines = picture.replace(/^\n/, '').split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  return lines.map((line) => line.slice(Math.min(...indents)).trimEnd()).join('\n');
}

const ANCHORS = new Map(toldFields().map(({ name, anchor }) => [name, anchor]));

function fieldLink(field: string): string {
  const [path, kinds] = field.split(' = ');
  const link = `[${code(path)}](scenario.md#${ANCHORS.get(path)})`;
  return kinds === undefined ? link : `${link}: ${kinds.split(', ').map(code).join(', ')}`;
}

function storyLink(story: string): string {
  const [file, ...titles] = story.split(' > ');
  return [`[${file}](../../tests/${file}.test.ts)`, ...titles].join(' › ');
}
