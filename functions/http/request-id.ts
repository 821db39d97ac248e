/** What proxies make: UUIDs, or plain hexadecimal. Nothing that a person could have put a name or an address into. */
const FROM_A_PROXY = /^(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{16,64})$/i;
/** AWS's gateways make theirs of base64 signs. */
const FROM_THE_GATEWAY = /^[\w+/=-]{8,64}$/;

/**
 * The id by which a request is found again: that of the gateway before us, whose own log has it too; else the one that a
 * proxy sent along; else a new one.
 */
export function requestIdOf(environment: unknown, header: string | undefined, newId: () => string): string {
  const gateways = memberOf(memberOf(environment, "requestContext"), "requestId");
  if (typeof gateways === "string" && FROM_THE_GATEWAY.test(gateways)) return gateways;
  return header !== undefined && FROM_A_PROXY.test(header) ? header : newId();
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && name in value ? value[name as keyof typeof value] : undefined;
}
