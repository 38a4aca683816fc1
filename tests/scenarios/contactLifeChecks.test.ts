import { describe, expect, it } from 'vitest';
import type { MergePatch } from '../../scenarios/index.ts';
import { expectProblem, problemsWith } from './smallScenario.ts';

const minute = { kind: 'constant', value: 60 };
const presale = (fields: object): MergePatch => ({ contactTypes: { presale: fields } });
const calls = (fields: object): MergePatch => ({ contactTypes: { calls: fields } });
const transfer = (toContactType: string, fields: object = {}) => ({
  afterService: { transfer: { probability: 1, toContactType, ...fields } },
});
/** With a type `mail` of deferred work, served by the phone desk. */
const withMail = (fields: object, others: object = {}): MergePatch => ({
  contactTypes: {
    mail: {
      name: 'Mail',
      channel: 'chat',
      demand: [],
      service: { kind: 'deferred', effortSeconds: minute, deadlineHours: 4 },
      route: [{ skillGroup: 'phone' }],
      ...fields,
    },
    ...others,
  },
  skillGroups: { phone: { serves: [{ contactType: 'calls' }, { contactType: 'mail' }] } },
});

describe('the life of a contact is refused when', () => {
  it.each<[string, MergePatch, string, string]>([
    [
      'customers come back as a type that does not exist',
      presale({ retry: { probability: 1, lagSeconds: minute, toContactType: 'faxes' } }),
      'contactTypes.presale.retry.toContactType：没有名为 "faxes" 的咨询类型。现有：presale、calls。',
      'contactTypes.presale.retry.toContactType: there is no contact type "faxes". Known: presale, calls.',
    ],
    [
      'messages become a type that does not exist',
      presale({ queue: { whenBlocked: 'message', messageContactType: 'faxes' } }),
      'contactTypes.presale.queue.messageContactType：没有名为 "faxes" 的咨询类型。现有：presale、calls。',
      'contactTypes.presale.queue.messageContactType: there is no contact type "faxes". Known: presale, calls.',
    ],
    [
      'callbacks wait as a type that does not exist',
      calls({ callback: { offerWhenWaiting: 1, acceptProbability: 1, toContactType: 'faxes' } }),
      'contactTypes.calls.callback.toContactType：没有名为 "faxes" 的咨询类型。现有：presale、calls。',
      'contactTypes.calls.callback.toContactType: there is no contact type "faxes". Known: presale, calls.',
    ],
    [
      'contacts are handed on as a type that does not exist',
      presale(transfer('faxes')),
      'contactTypes.presale.afterService.transfer.toContactType：没有名为 "faxes" 的咨询类型。现有：presale、calls。',
      'contactTypes.presale.afterService.transfer.toContactType: there is no contact type "faxes". Known: presale, calls.',
    ],
    [
      'a stage of a ticket is worked as a type that does not exist',
      presale({
        afterService: { ticket: { probability: 1, stages: [{ contactType: 'faxes', deadlineHours: 1 }] } },
      }),
      'contactTypes.presale.afterService.ticket.stages[0].contactType：没有名为 "faxes" 的咨询类型。现有：presale、calls。',
      'contactTypes.presale.afterService.ticket.stages[0].contactType: there is no contact type "faxes". Known: presale, calls.',
    ],
    [
      'a stage of a ticket is live service',
      presale({
        afterService: { ticket: { probability: 1, stages: [{ contactType: 'calls', deadlineHours: 1 }] } },
      }),
      'contactTypes.presale.afterService.ticket.stages[0].contactType："calls" 的服务方式是电话，这里只能填留言与工单（deferred）类型。',
      'contactTypes.presale.afterService.ticket.stages[0].contactType: "calls" is of service voice; it must be a contact type of service deferred.',
    ],
    [
      'a message is live service',
      calls({ queue: { whenBlocked: 'message', messageContactType: 'presale' } }),
      'contactTypes.calls.queue.messageContactType："presale" 的服务方式是在线咨询，这里只能填留言与工单（deferred）类型。',
      'contactTypes.calls.queue.messageContactType: "presale" is of service chatShared; it must be a contact type of service deferred.',
    ],
    [
      'messages have no type',
      presale({ queue: { capacity: 9, whenBlocked: 'message' } }),
      'contactTypes.presale.queue.whenBlocked：进不来的客户要转为留言，但没有写明转成哪种类型。请填 queue.messageContactType。',
      'contactTypes.presale.queue.whenBlocked: customers who cannot get in become messages, but of which type? Set queue.messageContactType.',
    ],
    [
      'the blocked come back, but nobody knows when',
      presale({ queue: { capacity: 9, whenBlocked: 'retry' } }),
      'contactTypes.presale.queue.whenBlocked：进不来的客户稍后会再来，但没有写明何时、有多少。请填 retry。',
      'contactTypes.presale.queue.whenBlocked: customers who cannot get in come back later, but when, and how many? Set retry.',
    ],
    [
      'a desk closes before it opens',
      presale({ queue: { openHours: [{ fromHour: 22, toHour: 6 }] } }),
      'contactTypes.presale.queue.openHours[0].toHour：22 点开放、6 点结束，结束必须晚于开放。跨过零点的时段请分成两段，如 22–24 和 0–6。',
      'contactTypes.presale.queue.openHours[0].toHour: opens at 22 and closes at 6: closing must come later. Write hours over midnight as two, like 22 to 24 and 0 to 6.',
    ],
    [
      'callbacks are never offered',
      calls({ callback: { acceptProbability: 1 } }),
      'contactTypes.calls.callback：没有写明什么时候提供回拨：offerWhenExpectedWaitExceedsSeconds（预计等待超过多少秒）和 offerWhenWaiting（多少人在排队）至少填一项。',
      'contactTypes.calls.callback: it does not say when callbacks are offered: set offerWhenExpectedWaitExceedsSeconds or offerWhenWaiting.',
    ],
    [
      'chats are to be called back',
      presale({ callback: { offerWhenWaiting: 1, acceptProbability: 1 } }),
      'contactTypes.presale.callback：回拨是打电话，只适用于电话（voice），这里却是在线咨询。',
      'contactTypes.presale.callback: a callback is a phone call: it needs service voice, but this is chatShared.',
    ],
    [
      'callers wait for their callback as a chat',
      calls({ callback: { offerWhenWaiting: 1, acceptProbability: 1, toContactType: 'presale' } }),
      'contactTypes.calls.callback.toContactType：回拨是打电话，只适用于电话（voice），这里却是在线咨询。',
      'contactTypes.calls.callback.toContactType: a callback is a phone call: it needs service voice, but this is chatShared.',
    ],
    [
      'callers hang up without anybody noticing',
      calls({ patienceSeconds: minute, silentAbandonment: { share: 0.5, silentEffortSeconds: 5 } }),
      'contactTypes.calls.silentAbandonment：电话挂断立刻可知，不会静默流失；这一项只适用于在线咨询，请删去。',
      'contactTypes.calls.silentAbandonment: an agent hears at once that a caller has hung up; silent leaving is for chats. Remove this field.',
    ],
    [
      'customers of endless patience leave silently',
      presale({ patienceSeconds: null, silentAbandonment: { share: 0.5, silentEffortSeconds: 5 } }),
      'contactTypes.presale.silentAbandonment：客户没有耐心限制就不会放弃，也就没有静默流失。请填 patienceSeconds，或删去这一项。',
      'contactTypes.presale.silentAbandonment: customers without a limit to their patience never give up, silently or not. Set patienceSeconds, or remove this field.',
    ],
    [
      'deferred work has a limit to its patience',
      withMail({ patienceSeconds: minute }),
      'contactTypes.mail.patienceSeconds：留言与工单不需要客户在线等待，这一项不适用，请删去。',
      'contactTypes.mail.patienceSeconds: nobody waits with deferred work, so this does not apply to it. Remove this field.',
    ],
    [
      'a contact is handed on warm to deferred work',
      withMail(
        {},
        { presale: { afterService: { transfer: { probability: 0.1, toContactType: 'mail', warm: true } } } },
      ),
      'contactTypes.presale.afterService.transfer.warm：陪同转接要有客户在线，留言与工单只能直接转：请改为 false。',
      'contactTypes.presale.afterService.transfer.warm: a warm transfer needs a customer who waits, and deferred work has none. Set it to false.',
    ],
    [
      'two types hand all their contacts to each other',
      { contactTypes: { presale: transfer('calls'), calls: transfer('presale') } },
      'contactTypes.presale.afterService.transfer：这些类型必定互相转接，永远不会结束：presale → calls → presale。请让其中一次转接的概率小于 1。',
      'contactTypes.presale.afterService.transfer: these types hand every contact on to each other for ever: presale → calls → presale. Make one of the probabilities less than 1.',
    ],
    [
      'a type hands all its contacts to itself',
      { contactTypes: { presale: transfer('calls'), calls: transfer('calls') } },
      'contactTypes.calls.afterService.transfer：这些类型必定互相转接，永远不会结束：calls → calls。请让其中一次转接的概率小于 1。',
      'contactTypes.calls.afterService.transfer: these types hand every contact on to each other for ever: calls → calls. Make one of the probabilities less than 1.',
    ],
  ])('%s', (_, patch, inChinese, inEnglish) => expectProblem(patch, inChinese, inEnglish));

  it('deferred work has a bot, a callback, limits of its queue, silent leavers or a retry', () => {
    const fields = {
      bot: { containment: 0.5 },
      callback: { offerWhenWaiting: 1, acceptProbability: 1 },
      queue: { capacity: 9 },
      silentAbandonment: { share: 0.5, silentEffortSeconds: 5 },
      retry: { probability: 1, lagSeconds: minute },
    };
    const problems = problemsWith({ ...withMail(fields), bot: { coverage: 1, durationSeconds: minute } });
    expect(problems.map(({ path, code }) => `${path} ${code}`).sort()).toEqual(
      Object.keys(fields)
        .map((field) => `contactTypes.mail.${field} notForDeferred`)
        .sort(),
    );
  });

  it('a desk is open never', () => {
    expect(problemsWith(presale({ queue: { openHours: [] } })).map(({ path }) => path)).toEqual([
      'contactTypes.presale.queue.openHours',
    ]);
  });
});

describe('the life of a contact may', () => {
  it.each<[string, MergePatch]>([
    [
      'lead in a circle that is left sooner or later',
      { contactTypes: { presale: transfer('calls'), calls: transfer('presale', { probability: 0.99 }) } },
    ],
    [
      'go on as deferred work in every way',
      withMail(transfer('calls', { probability: 0.1 }), {
        presale: {
          ...transfer('mail', { probability: 0.1 }),
          queue: { capacity: 9, whenBlocked: 'message', messageContactType: 'mail' },
          retry: { probability: 1, lagSeconds: minute, toContactType: 'mail' },
        },
      }),
    ],
    ['be ordered by deadlines where there are none', { routing: { capacityFrees: 'earliestDeadline' } }],
  ])('%s', (_, patch) => {
    expect(problemsWith(patch)).toEqual([]);
  });
});
