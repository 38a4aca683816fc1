import { AFTER_SERVICE_CHAPTER } from './afterService.ts';
import { BOT_CHAPTER } from './bot.ts';
import { BUSINESS_CHAPTER } from './business.ts';
import { DEMAND_CHAPTER } from './demand.ts';
import { INCIDENTS_CHAPTER } from './incidents.ts';
import type { Chapter } from './mechanism.ts';
import { ORDER_CHAPTER } from './order.ts';
import { PEOPLE_CHAPTER } from './people.ts';
import { PLAYBOOK_CHAPTER } from './playbook.ts';
import { QUEUE_CHAPTER } from './queue.ts';
import { ROUTING_CHAPTER } from './routing.ts';
import { SERVICE_CHAPTER } from './service.ts';

export type { Chapter, Mechanism } from './mechanism.ts';

/** Every mechanism of the simulated centre, in the order in which a contact meets them. */
export const CHAPTERS: readonly Chapter[] = [
  DEMAND_CHAPTER,
  BOT_CHAPTER,
  QUEUE_CHAPTER,
  ROUTING_CHAPTER,
  SERVICE_CHAPTER,
  AFTER_SERVICE_CHAPTER,
  PEOPLE_CHAPTER,
  INCIDENTS_CHAPTER,
  PLAYBOOK_CHAPTER,
  BUSINESS_CHAPTER,
  ORDER_CHAPTER,
];
