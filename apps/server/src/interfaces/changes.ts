import type { OpenDatabase } from '../database/database.ts';
import { type Change, changeSchema, changesChannel } from './announce.ts';

/** What is told of changes. */
interface Follower {
  readonly topics: readonly string[];
  readonly onChange: (change: Change) => void;
  /** Changes may have been missed. */
  readonly onGap: () => void;
}

export interface Changes {
  /** @returns stops following */
  readonly follow: (follower: Follower) => () => void;
  readonly stop: () => Promise<void>;
}

function readChange(payload: string): Change | undefined {
  try {
    return changeSchema.safeParse(JSON.parse(payload)).data;
  } catch {
    return undefined;
  }
}

/** Hears every change that any process on this database announces, and passes it on to those who follow its topic. */
export async function openChanges(records: Pick<OpenDatabase, 'listen'>): Promise<Changes> {
  const followers = new Map<string, Set<Follower>>();
  const stop = await records.listen(changesChannel, {
    onNotification: (payload) => {
      const change = readChange(payload);
      if (change) for (const follower of followers.get(change.topic) ?? []) follower.onChange(change);
    },
    onGap: () => {
      for (const follower of new Set([...followers.values()].flatMap((set) => [...set]))) follower.onGap();
    },
  });
  return {
    follow: (follower) => {
      for (const topic of follower.topics) {
        const set = followers.get(topic) ?? new Set();
        followers.set(topic, set.add(follower));
      }
      return () => {
        for (const topic of follower.topics) {
          const set = followers.get(topic);
          set?.delete(follower);
          if (set?.size === 0) followers.delete(topic);
        }
      };
    },
    stop,
  };
}
