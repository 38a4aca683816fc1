import type { Centre } from './centre.ts';

export function startConversation(_centre: Centre, _slot: number, _agent: number, _time: number): void {}
export function conversationEvent(_centre: Centre, _slot: number, _time: number): void {}
