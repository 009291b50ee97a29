import type { AdaptiveCardInvokeResponse, SearchInvokeResponse } from 'botbuilder';
import type { Reply } from '../ports.ts';

/** The answer to Action.Execute: a card in place of the old one, or a sentence above it. */
export const actionResponse = (reply: Reply): AdaptiveCardInvokeResponse => {
  if (reply.kind === 'card')
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: { ...reply.card } };
  const sentence: unknown = reply.kind === 'message' ? reply.text : '';
  return {
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: sentence as Record<string, unknown>,
  };
};

/** The answer to a search typed into a filtered choice set. */
export const searchResponse = (reply: Reply): SearchInvokeResponse => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.search.searchResponse',
  value: { results: reply.kind === 'choices' ? reply.choices : [] } as Record<string, unknown>,
});
