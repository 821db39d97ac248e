import type { Adapter, AdapterFactory, AdapterPayload } from "oidc-provider";

interface Entry {
  readonly payload: AdapterPayload;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** What the provider remembers of sign-ins, in memory: a restart signs everybody out, and nothing else is lost. */
export function sessionMemory(now: () => number): AdapterFactory {
  const entries = new Map<string, Entry>();
  return (model): Adapter => {
    const keyOf = (id: string): string => `${model}:${id}`;
    const find = async (wanted: (key: string, payload: AdapterPayload) => boolean) => {
      for (const [key, { payload, until }] of entries) {
        if (until <= now()) entries.delete(key);
        else if (wanted(key, payload)) return payload;
      }
      return undefined;
    };
    return {
      upsert: async (id, payload, seconds) => {
        entries.set(keyOf(id), { payload, until: now() + (seconds ?? Number.POSITIVE_INFINITY) * 1000 });
      },
      find: (id) => find((key) => key === keyOf(id)),
      findByUid: (uid) => find((key, payload) => key.startsWith(`${model}:`) && payload.uid === uid),
      findByUserCode: async () => undefined,
      consume: async (id) => {
        const entry = entries.get(keyOf(id));
        if (entry !== undefined) entry.payload.consumed = Math.floor(now() / 1000);
      },
      destroy: async (id) => {
        entries.delete(keyOf(id));
      },
      revokeByGrantId: async (grant) => {
        for (const [key, { payload }] of entries) {
          if (key.startsWith(`${model}:`) && payload.grantId === grant) entries.delete(key);
        }
      },
    };
  };
}
