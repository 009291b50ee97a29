/** What must be true of a request before its token is looked at: cheapest checks first, each with its own reason. */
export type ChannelRules = {
  /** Entra tenants whose people may speak to the bot. */
  readonly tenantIds: readonly string[];
  /** Hosts that the bot may answer to; a forged one would receive our bearer token. */
  readonly serviceHosts: readonly string[];
};

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const tenantsNamed = (activity: JsonObject, conversation: JsonObject): readonly unknown[] => {
  const channelData = isObject(activity.channelData) ? activity.channelData : {};
  const tenant = isObject(channelData.tenant) ? channelData.tenant.id : undefined;
  return [tenant, conversation.tenantId].filter((id) => id !== undefined && id !== null);
};

const serviceUrlReason = (value: unknown, hosts: readonly string[]): string | null => {
  const address = text(value);
  if (address === null || !URL.canParse(address)) return 'no service address';
  const url = new URL(address);
  if (url.protocol !== 'https:') return 'service address is not https';
  if (url.username !== '' || url.password !== '' || url.port !== '') return 'service address has odd parts';
  return hosts.includes(url.hostname) ? null : 'service host is not on the list';
};

/**
 * Returns why the body may not even be authenticated, or null when it may.
 * The channel check closes the AseChannel door of the SDK, which accepts tokens that are not the channel's.
 */
export const refuseBeforeAuth = (body: unknown, rules: ChannelRules): string | null => {
  if (!isObject(body)) return 'body is not an activity';
  if (text(body.type) === null) return 'activity has no type';
  if (body.channelId !== 'msteams') return 'channel is not Teams';
  const conversation = body.conversation;
  if (!isObject(conversation) || text(conversation.id) === null) return 'activity has no conversation';
  if (body.from !== undefined && !isObject(body.from)) return 'sender is malformed';
  const tenants = tenantsNamed(body, conversation);
  if (tenants.length === 0) return 'activity names no tenant';
  if (!tenants.every((id) => typeof id === 'string' && rules.tenantIds.includes(id)))
    return 'tenant is not on the list';
  return serviceUrlReason(body.serviceUrl, rules.serviceHosts);
};
